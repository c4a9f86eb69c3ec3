"use client";

import { memo } from "react";
import { fits, type TableColumn, type TableRow } from "@/lib/document/table-content";
import { shownText } from "@/lib/tables/grid/cell-text";
import { sameValue } from "@/lib/tables/grid/edit-cells";
import type { Offsets, Showing } from "./grid-layout";
import { roles } from "./roles";

type Props = {
  row: TableRow;
  /** The row above, where a column shows equal neighbours as one. */
  above: TableRow | undefined;
  index: number;
  columns: readonly TableColumn[];
  offsets: Offsets;
  top: number;
  height: number;
  /** Columns in sight: first, and behind the last. */
  from: number;
  to: number;
  /** Selected columns, both included; -1: none. */
  left: number;
  right: number;
  cursor: number;
  showing: Showing;
  /** Says that a cell does not fit its column. */
  misfit: string;
  gridId: string;
};

/** A row in sight. It is drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, columns, from, to, top, height, left, gridId } = props;
  const merged = mergedColumns(props);
  const cells = columns.slice(from, to).map((column, at) => ({ column, place: from + at }));
  return (
    <div {...roles.row(index + 2)} className="grid-row" style={{ top, height }}>
      <div {...roles.rowHead} data-row={index} data-on={left >= 0 || undefined} className="grid-number">
        {index + 1}
      </div>
      {cells.map(({ column, place }) => (
        <Cell
          key={column.key}
          {...props}
          column={column}
          place={place}
          repeats={merged.has(place)}
          id={`${gridId}-${index}-${place}`}
          value={row[column.key] ?? null}
        />
      ))}
    </div>
  );
});

type CellProps = Props & {
  column: TableColumn;
  place: number;
  repeats: boolean;
  id: string;
  value: TableRow[string];
};

function Cell({ column, place, repeats, id, value, offsets, index, left, right, cursor, showing, misfit }: CellProps) {
  const start = offsets[place] ?? 0;
  const isMisfit = !fits(column.kind, value ?? null);
  const align = column.align ?? (column.kind === "number" ? "end" : "start");
  return (
    <div
      {...roles.cell(place + 2, place >= left && place <= right && left >= 0, isMisfit)}
      id={id}
      title={isMisfit ? misfit : undefined}
      data-row={index}
      data-column={place}
      data-align={align}
      data-repeats={repeats || undefined}
      data-cursor={place === cursor || undefined}
      className="grid-cell"
      style={{ left: start, width: (offsets[place + 1] ?? 0) - start }}
    >
      {shownText(value ?? null, column, showing)}
    </div>
  );
}

/** Columns in which this row goes on with the cell above, as readers will see it. */
function mergedColumns({ row, above, columns }: Props): ReadonlySet<number> {
  const merged = new Set<number>();
  if (!above) return merged;
  for (const [index, { key, mergeEqual }] of columns.entries()) {
    if (!mergeEqual) continue;
    const value = row[key] ?? null;
    if (value === null || !sameValue(value, above[key] ?? null)) break;
    merged.add(index);
  }
  return merged;
}
