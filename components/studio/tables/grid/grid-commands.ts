import { labelRow } from "@/lib/tables/grid/draft";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
} from "@/lib/tables/grid/edit-lines";
import type { Direction, Selection } from "@/lib/tables/grid/selection";
import type { GridModel } from "./grid-model";

/* What menus and keys do with the selected rows and columns. All answer true: they took the key. */

/** Whether whole columns are selected, labels and all. */
export function holdsColumns({ area, draft }: GridModel): boolean {
  return area.top === labelRow && area.bottom === draft.rows.length - 1 && draft.rows.length > 0;
}

export function insertLines(model: GridModel, where: "before" | "after"): boolean {
  return holdsColumns(model) ? addColumns(model, where) : addRows(model, where);
}

export function removeLines(model: GridModel): boolean {
  return holdsColumns(model) ? dropColumns(model) : dropRows(model);
}

export function addRows(model: GridModel, where: "before" | "after"): boolean {
  const { area, draft } = model;
  const [top, bottom] = [Math.max(0, area.top), Math.max(labelRow, area.bottom)];
  const count = Math.max(1, bottom - top + 1);
  const at = where === "before" ? top : bottom + 1;
  model.change(insertRows(draft, at, count), rowsSelected(model, at, at + count - 1));
  return true;
}

export function dropRows(model: GridModel): boolean {
  const { area, draft } = model;
  if (area.bottom < 0) return true;
  model.change(deleteRows(draft, Math.max(0, area.top), area.bottom), rowsSelected(model, area.top, area.top));
  return true;
}

export function addColumns(model: GridModel, where: "before" | "after"): boolean {
  const { area, draft } = model;
  const count = area.right - area.left + 1;
  const at = where === "before" ? area.left : area.right + 1;
  model.change(insertColumns(draft, at, count), columnsSelected(model, at, at + count - 1));
  return true;
}

export function dropColumns(model: GridModel): boolean {
  const { area, draft } = model;
  model.change(deleteColumns(draft, area.left, area.right), columnsSelected(model, area.left, area.left));
  return true;
}

export function moveLines(model: GridModel, direction: Direction): boolean {
  const { area, draft } = model;
  const by = direction === "up" || direction === "left" ? -1 : 1;
  if (direction === "up" || direction === "down") {
    if (area.top < 0 || area.top + by < 0 || area.bottom + by >= draft.rows.length) return true;
    const next = moveRows(draft, [area.top, area.bottom], by);
    model.change(next, rowsSelected(model, area.top + by, area.bottom + by));
  } else {
    if (area.left + by < 0 || area.right + by >= draft.columns.length) return true;
    const next = moveColumns(draft, [area.left, area.right], by);
    model.change(next, columnsSelected(model, area.left + by, area.right + by));
  }
  return true;
}

function rowsSelected({ area }: GridModel, top: number, bottom: number): Selection {
  return { anchor: { row: top, column: area.left }, focus: { row: bottom, column: area.right } };
}

function columnsSelected({ area }: GridModel, left: number, right: number): Selection {
  return { anchor: { row: area.top, column: left }, focus: { row: area.bottom, column: right } };
}
