"use client";

import { TextSelection } from "@tiptap/pm/state";
import { Asterisk, Bold, Highlighter, Link2, Superscript, Underline } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useDesk, useSessionValue } from "../desk";
import type { ArticleSession, Snapshot } from "../session/article-session";
import { activeAt } from "../toolbar/active";
import { LanguageMenu } from "../toolbar/menus";
import { Tool } from "../toolbar/tool";
import { usePlace } from "./use-place";

/** What is most often done with selected words, right above them. */
export function SelectionTools({ session }: { session: ArticleSession }) {
  const selected = useSessionValue(selectedWords, "");
  const busy = usePointerDown(session);
  return selected !== "" && !busy ? <Tools session={session} /> : null;
}

function Tools({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor.tools");
  const { pick } = useDesk();
  const active = new Set(useSessionValue(({ state }) => activeAt(state), "").split(" "));
  const sheet = useRef<HTMLDivElement>(null);
  const hook = useCallback(() => {
    const { from, to } = session.view.state.selection;
    const [start, end] = [session.view.coordsAtPos(from), session.view.coordsAtPos(to)];
    return { left: start.left, top: start.top, bottom: end.bottom };
  }, [session]);
  const spot = usePlace(session, hook, { sheet, side: "over" });
  useEffect(() => {
    const tools = sheet.current;
    const back = (event: KeyboardEvent) => event.key === "Escape" && session.view.focus();
    tools?.addEventListener("keydown", back);
    return () => tools?.removeEventListener("keydown", back);
  }, [session]);
  const mark = (name: "strong" | "underline" | "highlight") => ({
    label: t(name),
    shortcut: name,
    on: active.has(name),
  });
  return (
    <div
      ref={sheet}
      id="selection-tools"
      className="floating fixed z-30 print:hidden"
      style={spot ?? { visibility: "hidden", left: 0, top: 0 }}
    >
      <Toolbar aria-label={t("selected")} className="flex items-center p-0.5">
        <Tool icon={Bold} {...mark("strong")} />
        <Tool sign="가̇" label={t("em")} shortcut="em" on={active.has("em")} />
        <Tool icon={Underline} {...mark("underline")} />
        <Tool icon={Highlighter} {...mark("highlight")} />
        <Tool icon={Link2} label={t("link")} on={active.has("link")} onPress={() => pick("link")} />
        <LanguageMenu active={active} disabled={false} />
        <Tool icon={Asterisk} label={t("asteriskNote")} shortcut="asteriskNote" />
        <Tool icon={Superscript} label={t("footnote")} shortcut="footnote" />
      </Toolbar>
    </div>
  );
}

/** One text for one selection, so that the tools come anew with each; empty: no words are selected. */
function selectedWords({ state: { selection } }: Snapshot): string {
  const isWords = selection instanceof TextSelection && !selection.empty && selection.$from.parent.inlineContent;
  return isWords ? `${selection.from} ${selection.to}` : "";
}

/** Nothing jumps under the pointer while somebody is still selecting. */
function usePointerDown({ view }: ArticleSession): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const down = () => setDown(true);
    const up = () => setDown(false);
    view.dom.addEventListener("pointerdown", down);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", up);
    return () => {
      view.dom.removeEventListener("pointerdown", down);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", up);
    };
  }, [view]);
  return isDown;
}
