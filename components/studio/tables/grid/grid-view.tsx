"use client";

import "./grid.css";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useId, useMemo, useRef } from "react";
import type { TableColumn } from "@/lib/document/table-content";
import { shownText } from "@/lib/tables/grid/cell-text";
import { labelRow, valueAt } from "@/lib/tables/grid/draft";
import { CellInput } from "./cell-input";
import { copyCells, cutCells, pasteCells, type Put } from "./grid-clipboard";
import { headHeight, headText, inSight, lineHeight, numbersWidth, rowPadding } from "./grid-layout";
import type { GridModel } from "./grid-model";
import { GridSheet } from "./grid-sheet";
import { boxOf, useCursorInSight } from "./use-cursor-in-sight";
import { useGrid } from "./use-grid";
import { useGridHands } from "./use-grid-hands";
import { useGridPointer } from "./use-grid-pointer";
import { useOffsets } from "./use-offsets";
import { usePort } from "./use-port";

type Props = {
  model: GridModel;
  label: string;
  language: string;
  /** Of sources, by id. */
  titles: ReadonlyMap<string, string>;
  /** For a cell that holds sources: opens what chooses them, with what was typed. */
  chooseSources: (typed: string) => void;
  onPut: (put: Put) => void;
};

/** The grid: rows and columns in sight are drawn, all others are room. Keys go to one field that lies over the cell at the cursor. */
export function GridView({ model, label, language, titles, chooseSources, onPut }: Props) {
  const t = useTranslations("tables.grid");
  const { draft, selection, mode } = useGrid(model);
  const gridId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const showing = useMemo(() => ({ language, titles }), [language, titles]);
  const lines = useOffsets(model, showing);
  const head = headHeight * (draft.headerGroups.length > 0 ? 2 : 1);
  const { ref, onScroll, ...port } = usePort();
  const { focus } = selection;
  const box = boxOf(lines, focus, head, port.top);
  useCursorInSight(ref, focus, box, head);
  const page = () => Math.max(1, Math.floor((port.height - head) / (lineHeight + rowPadding)) - 1);
  const keys = useGridHands(model, { input, chooseSources, page });
  const pointer = useGridPointer(model, { settle: keys.settle, focus: keys.focus, edit: keys.open });
  const column = draft.columns[focus.column];
  const name = useCellName(column, focus.row, focus.column);
  const said = column ? shownText(valueAt(draft, focus), column, showing) : "";
  const size = { width: numbersWidth + (lines.columns.at(-1) ?? 0), height: head + (lines.rows.at(-1) ?? 0) };
  // Keys are the field's; these only see them by: a Tab after Escape, and the focus that goes.
  const leaving = {
    onBlur: () => keys.commit(),
    onKeyDownCapture: (event: KeyboardEvent) => keys.isPassing(event.key) && event.stopPropagation(),
  };
  return (
    <div className="grid-port" ref={ref} onScroll={onScroll} {...leaving}>
      <div className="grid-room" style={size}>
        <GridSheet
          {...{ model, gridId, label, head, lines, showing, pointer }}
          rows={inSight(lines.rows, port.top - head, port.top + port.height - head, 6)}
          columns={inSight(lines.columns, port.left - numbersWidth, port.left + port.width - numbersWidth, 2)}
        />
        <CellInput
          {...{ model, mode, input, gridId }}
          hands={keys.hands}
          label={name}
          help={`${gridId}-help`}
          cellId={`${gridId}-${focus.row}-${focus.column}`}
          place={box}
          align={column?.align ?? (column?.kind === "number" && focus.row !== labelRow ? "end" : "start")}
          clipboard={clipboardOf(model, titles, onPut)}
        />
        <p className="unseen" id={`${gridId}-help`}>
          {t("help")}
        </p>
        <p className="unseen" aria-live="polite">
          {mode === "move" && `${name}: ${said || t("blank")}`}
        </p>
      </div>
    </div>
  );
}

function useCellName(column: TableColumn | undefined, row: number, place: number): string {
  const t = useTranslations("tables.grid");
  if (row === labelRow) return t("labelCell", { place: place + 1 });
  const name = (column && headText(column)) || t("unnamed", { place: place + 1 });
  return t("cell", { column: name, row: row + 1 });
}

/** While a cell is being edited the clipboard is its text's; else it is the grid's. */
function clipboardOf(model: GridModel, titles: ReadonlyMap<string, string>, onPut: (put: Put) => void) {
  const whileMoving = (act: (data: DataTransfer) => void) => (event: ClipboardEvent) => {
    if (model.state().mode !== "move") return;
    event.preventDefault();
    act(event.clipboardData);
  };
  return {
    copy: whileMoving((data) => copyCells(model, data, titles)),
    cut: whileMoving((data) => cutCells(model, data, titles)),
    paste: whileMoving((data) => onPut(pasteCells(model, data))),
  };
}
