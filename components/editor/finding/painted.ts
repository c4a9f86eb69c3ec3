"use client";

import type { EditorView } from "@tiptap/pm/view";
import { useEffect } from "react";
import type { ArticleSession } from "../session/article-session";
import type { Place } from "./places";

/** So many are painted at most, around the present one: more cannot be seen at once. */
const mostPainted = 500;

/**
 * Paints what was found over the text (the CSS Custom Highlight API): no element of the page changes, so that it is right in
 * the middle of a syllable too. A browser without it shows the present place when it is gone to.
 */
export function usePainted(session: ArticleSession, places: readonly Place[], now: number): void {
  useEffect(() => {
    if (typeof Highlight === "undefined") return;
    const near = places.slice(Math.max(0, now - mostPainted / 2), Math.max(0, now) + mostPainted / 2);
    CSS.highlights.set("found", new Highlight(...rangesOf(session.view, near)));
    const present = places[now];
    CSS.highlights.set("found-now", new Highlight(...rangesOf(session.view, present ? [present] : [])));
  }, [session, places, now]);
  useEffect(
    () => () => {
      if (typeof Highlight === "undefined") return;
      CSS.highlights.delete("found");
      CSS.highlights.delete("found-now");
    },
    [],
  );
}

function rangesOf(view: EditorView, places: readonly Place[]): Range[] {
  return places.flatMap((place) => {
    const range = rangeOf(view, place);
    return range ? [range] : [];
  });
}

/** The place on the page; of a note, whose text does not stand there, nothing. */
function rangeOf(view: EditorView, { from, to, note }: Place): Range | null {
  if (note !== null || to > view.state.doc.content.size) return null;
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Brings a place into sight without moving the caret. */
export function showPlace(view: EditorView, { from, note }: Place): void {
  const at = note === null ? view.domAtPos(from, 1).node : view.nodeDOM(note);
  const element = at instanceof Element ? at : at?.parentElement;
  const box = element?.getBoundingClientRect();
  if (box && (box.top < 160 || box.bottom > window.innerHeight - 80)) element?.scrollIntoView({ block: "center" });
}
