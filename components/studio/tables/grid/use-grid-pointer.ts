"use client";

import { type PointerEvent, useRef } from "react";
import { labelRow, type Place } from "@/lib/tables/grid/draft";
import type { GridModel } from "./grid-model";

type Hands = {
  /** Ends what is being typed. */
  readonly settle: () => void;
  readonly focus: () => void;
  readonly edit: () => void;
};

/** A press selects, drawn on it selects more, pressed twice it edits; on a row's number it selects the row. */
export function useGridPointer(model: GridModel, hands: Hands) {
  const isDrawing = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button > 0) return;
    hands.settle();
    if (place.column < 0) {
      const last = model.draft.columns.length - 1;
      model.selectArea({ top: place.row, bottom: place.row, left: 0, right: last });
    } else model.select(place, { extend: event.shiftKey });
    // A finger scrolls; drawing is for a mouse or a pen.
    isDrawing.current = event.pointerType !== "touch" && place.column >= 0;
    if (event.pointerType !== "touch") {
      event.preventDefault();
      hands.focus();
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!isDrawing.current || event.buttons !== 1) return;
    const place = placeOf(event.target);
    if (!place || place.column < 0) return;
    const { row, column } = model.cursor;
    if (row !== place.row || column !== place.column) model.select(place, { extend: true });
  };
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: () => {
      isDrawing.current = false;
    },
    onClick: hands.focus,
    onDoubleClick: hands.edit,
  };
}

/** The cell under a pointer; column -1 for a row's number. */
function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (!cell) return null;
  const row = Number(cell.dataset.row ?? labelRow);
  return { row, column: cell.dataset.column === undefined ? -1 : Number(cell.dataset.column) };
}
