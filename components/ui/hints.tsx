"use client";

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Kbd } from "./kbd";

/** Milliseconds: until one is shown under a pointer that rests, and until it goes when the pointer has left (on its way to it, say). */
const patience = 500;
const grace = 100;

/** For a button with an icon alone, which has an `aria-label` besides: its name, and the keys that do the same. */
export function hintOf(text: string, keys?: string): Readonly<Record<`data-${string}`, string>> {
  return { "data-hint": text, ...(keys && { "data-hint-keys": keys }) };
}

/** Names the icon buttons of a page (`hintOf`) when they are pointed at or focused. Stands once: thirty tools need not listen each for itself. */
export function Hints() {
  const [button, setButton] = useState<HTMLElement | null>(null);
  useEffect(() => listen(setButton), []);
  return button && createPortal(<Hint button={button} />, document.body);
}

function Hint({ button }: { button: HTMLElement }) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    button.setAttribute("aria-describedby", id);
    if (sheet.current) setPlace(placeBy(button.getBoundingClientRect(), sheet.current.getBoundingClientRect()));
    return () => button.removeAttribute("aria-describedby");
  }, [button, id]);
  const { hint, hintKeys } = button.dataset;
  return (
    <div
      ref={sheet}
      id={id}
      role="tooltip"
      style={place}
      className="fixed z-60 flex max-w-64 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-paper text-xs"
    >
      {hint}
      {hintKeys && <Kbd inverse>{hintKeys}</Kbd>}
    </div>
  );
}

const gap = 6;

/** Over the middle of the button, or under it where there is no room; within the window. */
function placeBy(button: DOMRect, sheet: DOMRect): { left: number; top: number } {
  const middle = button.left + button.width / 2 - sheet.width / 2;
  const above = button.top - gap - sheet.height;
  return {
    left: Math.max(gap, Math.min(middle, window.innerWidth - sheet.width - gap)),
    top: above >= gap ? above : button.bottom + gap,
  };
}

/** Answers how to stop. */
function listen(show: (button: HTMLElement | null) => void): () => void {
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (button: HTMLElement | null) => {
    clearTimeout(timer);
    shown = button;
    show(button);
  };
  const soon = (button: HTMLElement | null, after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => set(button?.isConnected ? button : null), after);
  };
  const over = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === "touch" || !(target instanceof Element)) return;
    const button = target.closest<HTMLElement>("[data-hint]");
    if (button === shown || (shown && target.closest("[role=tooltip]"))) clearTimeout(timer);
    else if (button) soon(button, shown ? 0 : patience);
    else soon(null, grace);
  };
  const focused = ({ target }: FocusEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-hint]") : null;
    set(button?.matches(":focus-visible") ? button : null);
  };
  const gone = () => set(null);
  const hidden = ({ key }: KeyboardEvent) => key === "Escape" && set(null);
  const stopping = new AbortController();
  const options = { capture: true, passive: true, signal: stopping.signal };
  document.addEventListener("pointerover", over, options);
  document.addEventListener("focusin", focused, options);
  document.addEventListener("pointerdown", gone, options);
  document.addEventListener("keydown", hidden, options);
  window.addEventListener("scroll", () => shown && gone(), options);
  return () => {
    stopping.abort();
    clearTimeout(timer);
  };
}
