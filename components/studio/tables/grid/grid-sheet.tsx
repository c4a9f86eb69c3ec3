"use client";

import { useTranslations } from "next-intl";
import { labelRow } from "@/lib/tables/grid/draft";
import { GridHead } from "./grid-head";
import type { Showing } from "./grid-layout";
import type { GridModel } from "./grid-model";
import { GridRow } from "./grid-row";
import { roles } from "./roles";
import { useGrid } from "./use-grid";
import type { Lines } from "./use-offsets";

type Range = readonly [from: number, behind: number];
type Props = {
  model: GridModel;
  gridId: string;
  label: string;
  head: number;
  lines: Lines;
  rows: Range;
  columns: Range;
  showing: Showing;
  pointer: object;
};

/** What is in sight of the grid. */
export function GridSheet({ model, gridId, label, head, lines, rows, columns, showing, pointer }: Props) {
  const t = useTranslations("tables.grid");
  const { draft, selection } = useGrid(model);
  const { focus } = selection;
  const { top, bottom, left, right } = model.area;
  const [from, to] = columns;
  const facts = { id: gridId, label, rows: draft.rows.length + 1, columns: draft.columns.length + 1 };
  // Rows have no names of their own, and equal ones may be one object: a row is its place.
  const inSight = draft.rows.slice(...rows).map((row, at) => ({ row, index: rows[0] + at }));
  return (
    <div {...roles.grid(facts)} className="grid-sheet" {...pointer}>
      <GridHead
        draft={draft}
        offsets={lines.columns}
        {...{ from, to, left, right, gridId }}
        cursor={focus.row === labelRow ? focus.column : -1}
        unnamed={(place) => t("unnamed", { place })}
      />
      <div {...roles.rowGroup} className="grid-body" style={{ top: head }}>
        {inSight.map(({ row, index }) => {
          const isSelected = index >= top && index <= bottom;
          const start = lines.rows[index] ?? 0;
          return (
            <GridRow
              key={index}
              {...{ row, index, from, to, showing, gridId }}
              above={draft.rows[index - 1]}
              columns={draft.columns}
              offsets={lines.columns}
              top={start}
              height={(lines.rows[index + 1] ?? start) - start}
              left={isSelected ? left : -1}
              right={isSelected ? right : -1}
              cursor={index === focus.row ? focus.column : -1}
              misfit={t("misfit")}
            />
          );
        })}
      </div>
    </div>
  );
}
