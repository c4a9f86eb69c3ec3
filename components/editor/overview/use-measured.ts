"use client";

import type { EditorState } from "@tiptap/pm/state";
import { useEffect, useState } from "react";
import { estimatedPages } from "@/lib/document/printed-pages";
import { linesOf, sizeOfLines, type TextSize } from "@/lib/document/text-size";
import { rangeText } from "@/lib/document/suggestions/range-text";
import { withoutSuggestions } from "@/lib/document/suggestions/settle";
import type { ArticleSession } from "../session/article-session";

/** Counting may lag behind the keys: it waits for a pause of so many milliseconds. */
const pause = 250;

export type Measured = TextSize & {
  readonly pages: number /** Of what is selected; null: nothing is. */;
  readonly selected: TextSize | null;
};

/** How long the article is, and the part that is selected. Counted in pauses, never while a key is waiting. */
export function useMeasured(session: ArticleSession): Measured {
  const [measured, setMeasured] = useState(() => measure(session.view.state));
  useEffect(() => {
    let last = session.view.state;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.subscribe(() => {
      const { state } = session.snapshot();
      if (state.doc === last.doc && state.selection.eq(last.selection)) return;
      last = state;
      clearTimeout(timer);
      timer = setTimeout(() => setMeasured(measure(session.view.state)), pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  return measured;
}

function measure({ doc, selection: { from, to, empty } }: EditorState): Measured {
  const selected = empty ? null : sizeOfLines(rangeText(doc, { from, to }, "standing").split("\n"));
  const text = withoutSuggestions(doc);
  return { ...sizeOfLines(linesOf(text)), pages: estimatedPages(text), selected };
}
