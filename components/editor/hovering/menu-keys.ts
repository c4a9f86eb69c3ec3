"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import type { ArticleSession } from "../session/article-session";

/** A menu's keys, as the text hears them: always those of what is drawn now. */
export function useMenuKeys(session: ArticleSession, keys: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => session.hearMenuKeys((event) => latest.current(event)), [session]);
}

/** Says in the text which option is the active one: the focus stays there. */
export function useNamedInText(
  { view }: ArticleSession,
  { list, option }: { list: string; option: string | undefined },
): void {
  useEffect(() => {
    view.dom.setAttribute("aria-controls", list);
    return () => view.dom.removeAttribute("aria-controls");
  }, [view, list]);
  useEffect(() => {
    if (!option) return;
    view.dom.setAttribute("aria-activedescendant", option);
    return () => view.dom.removeAttribute("aria-activedescendant");
  }, [view, option]);
}

export type Steering = {
  /** How many options there are. */
  readonly count: number;
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly choose: (index: number) => void;
  readonly close: () => void;
};

/** Arrows go round, Enter and Tab choose, Escape closes; whatever else is pressed is written. */
export function steer(
  { key, shiftKey }: KeyboardEvent,
  { count, active, setActive, choose, close }: Steering,
): boolean {
  if (key === "Escape") {
    close();
    return true;
  }
  if (count === 0) return false;
  if (key === "ArrowDown" || key === "ArrowUp") {
    setActive((active + (key === "ArrowDown" ? 1 : count - 1)) % count);
    return true;
  }
  if ((key !== "Enter" && key !== "Tab") || shiftKey) return false;
  choose(active);
  return true;
}
