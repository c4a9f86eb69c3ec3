"use client";

import { useMemo, useState } from "react";
import { ColumnWidths, type Offsets, RowHeights, type Showing } from "./grid-layout";
import type { GridModel } from "./grid-model";
import { useGrid } from "./use-grid";

export type Lines = { readonly columns: Offsets; readonly rows: Offsets };

/** Where columns and rows stand. */
export function useOffsets(model: GridModel, showing: Showing): Lines {
  const { draft } = useGrid(model);
  const [widths] = useState(() => new ColumnWidths());
  const columns = widths.offsetsOf(draft.columns, draft.rows, showing);
  const heights = useMemo(() => new RowHeights(draft.columns, columns, showing), [draft.columns, columns, showing]);
  const rows = useMemo(() => heights.offsetsOf(draft.rows), [heights, draft.rows]);
  return { columns, rows };
}
