"use client";

import { useEffect } from "react";
import { letterKeysWork } from "@/components/studio/shell-letter-keys";
import type { Desk } from "./desk";
import { type DeskKey, deskKeyOf } from "./desk-keys";

/** Hears the desk's keys wherever the focus is. `?` too, where nothing is typed: on an article its sheet lists the text's keys as well. */
export function useDeskKeys({ pick, show, view }: Pick<Desk, "pick" | "show" | "view">): void {
  useEffect(() => {
    const acts: Readonly<Record<DeskKey, () => void>> = {
      find: () => show({ finding: "find" }),
      replace: () => show({ finding: "replace" }),
      outline: () => show({ outline: !view.outline }),
      focus: () => show({ focused: !view.focused }),
      characters: () => pick("characters"),
      help: () => pick("help"),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const key = deskKeyOf(event) ?? (isQuestion(event) ? "help" : null);
      if (!key || event.isComposing || isForSomebodyElse(event, key)) return;
      event.preventDefault();
      // The browser tells of a caret that a key has moved after the next key, if that one is quick: what the act begins at is where the caret is now.
      document.dispatchEvent(new Event("selectionchange"));
      acts[key]();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [pick, show, view]);
}

/** A dialog's, or the browser's: in the bar for finding Ctrl F means the whole page. */
function isForSomebodyElse({ target }: KeyboardEvent, key: DeskKey): boolean {
  const others = key === "find" ? "[role=dialog]:not(.note-sheet), [data-finding]" : "[role=dialog]:not(.note-sheet)";
  return target instanceof HTMLElement && target.closest(others) !== null;
}

function isQuestion({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key !== "?" || ctrlKey || metaKey || altKey || !letterKeysWork()) return false;
  return !(target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]"));
}
