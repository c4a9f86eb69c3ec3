"use client";

import { type RefObject, useRef } from "react";
import { labelRow } from "@/lib/tables/grid/draft";
import type { Hands } from "./grid-keys";
import type { GridModel } from "./grid-model";

type Given = {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly chooseSources: (typed: string) => void;
  readonly page: () => number;
};

/** What keys and pointers do to the field that has the keyboard. */
export function useGridHands(model: GridModel, { input, chooseSources, page }: Given) {
  const isLeaving = useRef(false);
  const take = () => {
    const text = input.current?.value ?? "";
    if (input.current) input.current.value = "";
    return text;
  };
  const focus = () => input.current?.focus({ preventScroll: true });
  const edit = (text: string) => {
    model.setMode("edit");
    if (!input.current) return;
    input.current.value = text;
    focus();
    input.current.setSelectionRange(text.length, text.length);
  };
  const choose = () => {
    const { row, column } = model.cursor;
    if (row === labelRow || model.draft.columns[column]?.kind !== "source") return false;
    chooseSources(typeof model.value === "string" ? model.value : "");
    return true;
  };
  const hands: Hands = {
    taken: take,
    drop: take,
    edit,
    choose,
    page,
    newLine: () => {
      const field = input.current;
      field?.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    },
    letGo: () => {
      const isFirst = !isLeaving.current;
      isLeaving.current = true;
      return isFirst;
    },
  };
  return {
    hands,
    /** Whether a key is the Tab that leaves the grid. */
    isPassing: (key: string) => {
      const passes = isLeaving.current && key === "Tab";
      if (key !== "Shift" && key !== "Escape") isLeaving.current = false;
      return passes;
    },
    focus,
    /** Begins to edit as a second press does. */
    open: () => choose() || edit(model.text),
    /** Ends typing where it stands; called when the focus goes, by when an input method has finished its syllable. */
    commit: () => {
      if (model.state().mode !== "move") model.commit(take());
    },
    /** Takes the focus away for a moment, so that an input method finishes what it has in the making. */
    settle: () => {
      if (model.state().mode !== "move") input.current?.blur();
    },
  };
}
