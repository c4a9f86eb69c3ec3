"use client";

import type { TableContent } from "@/lib/document/table-content";
import { labelRow } from "@/lib/tables/grid/draft";
import { headHeight, headText, numbersWidth, type Offsets } from "./grid-layout";
import { roles } from "./roles";

type Props = {
  draft: TableContent;
  offsets: Offsets;
  from: number;
  to: number;
  left: number;
  right: number;
  /** The column of the cursor when it is among the labels. */
  cursor: number;
  unnamed: (place: number) => string;
  gridId: string;
};

/** The columns' labels, which can be typed over like cells, and over them the labels of groups. Stays while the rows scroll. */
export function GridHead({ draft, offsets, from, to, left, right, cursor, unnamed, gridId }: Props) {
  const columns = draft.columns.slice(from, to).map((column, at) => ({ column, place: from + at }));
  const hasGroups = draft.headerGroups.length > 0;
  return (
    <div className="grid-head" {...roles.rowGroup} style={{ height: headHeight * (hasGroups ? 2 : 1) }}>
      {hasGroups && <Groups draft={draft} offsets={offsets} />}
      <div {...roles.row(1)} className="grid-row" style={{ top: hasGroups ? headHeight : 0, height: headHeight }}>
        <div {...roles.columnHead(1)} className="grid-number" data-corner="true">
          <span className="unseen">#</span>
        </div>
        {columns.map(({ column, place }) => (
          <div
            key={column.key}
            {...roles.columnHead(place + 2)}
            id={`${gridId}-${labelRow}-${place}`}
            data-row={labelRow}
            data-column={place}
            data-align={column.align ?? (column.kind === "number" ? "end" : "start")}
            data-on={(place >= left && place <= right) || undefined}
            data-cursor={place === cursor || undefined}
            className="grid-cell grid-label"
            style={{ left: offsets[place], width: (offsets[place + 1] ?? 0) - (offsets[place] ?? 0) }}
          >
            {headText(column) || <span className="grid-unnamed">{unnamed(place + 1)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

function Groups({ draft, offsets }: Pick<Props, "draft" | "offsets">) {
  const keys = draft.columns.map(({ key }) => key);
  return (
    <div className="grid-row" aria-hidden="true" style={{ top: 0, height: headHeight }}>
      <div className="grid-number" data-corner="true" style={{ width: numbersWidth }} />
      {draft.headerGroups.map(({ label, columns }) => {
        const first = keys.indexOf(columns[0] ?? "");
        const left = offsets[first] ?? 0;
        const width = (offsets[first + columns.length] ?? 0) - left;
        return (
          <div key={columns[0]} className="grid-cell grid-group" data-align="center" style={{ left, width }}>
            {label}
          </div>
        );
      })}
    </div>
  );
}
