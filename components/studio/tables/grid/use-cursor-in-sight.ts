"use client";

import { type RefObject, useEffect, useRef } from "react";
import { labelRow, type Place } from "@/lib/tables/grid/draft";
import { headHeight, numbersWidth } from "./grid-layout";
import type { Lines } from "./use-offsets";

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where a cell stands within the room; a label goes along with the head while the rows scroll under it. */
export function boxOf({ columns, rows }: Lines, { row, column }: Place, head: number, scrolled: number): Box {
  const start = columns[column] ?? 0;
  const left = start + numbersWidth;
  const width = (columns[column + 1] ?? start) - start;
  if (row === labelRow) return { left, top: scrolled + head - headHeight, width, height: headHeight };
  const top = rows[row] ?? 0;
  return { left, top: top + head, width, height: (rows[row + 1] ?? top) - top };
}

/** Scrolls as far as the cursor needs, when it moves. */
export function useCursorInSight(port: RefObject<HTMLDivElement | null>, cursor: Place, box: Box, head: number): void {
  const last = useRef(cursor);
  useEffect(() => {
    const element = port.current;
    if (!element || last.current === cursor) return;
    last.current = cursor;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    if (cursor.row !== labelRow) {
      if (box.top - head < scrollTop) element.scrollTop = box.top - head;
      else if (box.top + box.height > scrollTop + clientHeight)
        element.scrollTop = box.top + box.height - clientHeight + 2;
    }
    if (box.left - numbersWidth < scrollLeft) element.scrollLeft = box.left - numbersWidth;
    else if (box.left + box.width > scrollLeft + clientWidth)
      element.scrollLeft = box.left + box.width - clientWidth + 2;
  });
}
