"use client";

import { useEffect, useRef } from "react";
import type { ThreadView } from "@/lib/review/discussion";
import { rangesIn } from "./printed-text";

/** The printed text on the page: what readers get, or what changed in it. */
export const printedText = "[data-printed-text]";

/**
 * Marks the text that open threads are about, without touching the text: it is drawn by the browser over what the server has printed. A
 * browser that cannot do so shows no marks; the cards quote the text all the same.
 */
export function useHighlights(threads: readonly ThreadView[], active: string | null): (id: string) => void {
  const ranges = useRef(new Map<string, Range>());
  useEffect(() => {
    const root = document.querySelector(printedText);
    if (!root) return;
    const open = threads.filter(({ resolved, text }) => !resolved && text !== "");
    ranges.current = rangesIn(
      root,
      open.map(({ id, text, before, after }) => ({ id, quote: text, before, after })),
    );
    if (typeof Highlight === "undefined") return;
    const blocking = new Set(open.filter((thread) => thread.blocking).map(({ id }) => id));
    const among = (isMeant: (id: string) => boolean) =>
      new Highlight(...[...ranges.current].filter(([id]) => isMeant(id)).map(([, range]) => range));
    CSS.highlights.set(
      "comment",
      among((id) => !blocking.has(id)),
    );
    CSS.highlights.set(
      "comment-blocking",
      among((id) => blocking.has(id)),
    );
    CSS.highlights.set(
      "comment-active",
      among((id) => id === active),
    );
    return () => {
      for (const name of ["comment", "comment-blocking", "comment-active"]) CSS.highlights.delete(name);
    };
  }, [threads, active]);
  return (id) => {
    const range = ranges.current.get(id);
    range?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "smooth" });
  };
}
