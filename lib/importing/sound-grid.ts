import { mostColumns, mostRows } from "@/lib/document/nodes/cell-attributes";
import { mostPlaces } from "@/lib/document/table-geometry";
import type { DraftCell } from "./draft";

export type DraftRows = readonly (readonly DraftCell[])[];
type Placed = {
  readonly cell: DraftCell;
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
};

/**
 * Makes rows as markup has them a table without holes or overlaps: spans are cut to what there is, empty rows and columns at the edge
 * go, a row that only spans reach into is none, and what is missing becomes empty cells. Null: larger than a table may be.
 */
export function soundGrid(rows: DraftRows): DraftCell[][] | null {
  if (rows.length > mostRows * 4) return null;
  const placed = place(rows);
  const filled = placed.filter(({ cell }) => cell.blocks.length > 0);
  const height = filled.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = filled.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (height > mostRows || width > mostColumns || height * width > mostPlaces) return null;
  const kept = placed.filter(({ row, column }) => row < height && column < width);
  for (const one of kept) {
    one.rows = Math.min(one.rows, height - one.row);
    one.columns = Math.min(one.columns, width - one.column);
  }
  return fill(kept, height, width);
}

function place(rows: DraftRows): Placed[] {
  const placed: Placed[] = [];
  const taken = rows.map(() => new Set<number>());
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.has(column)) column += 1;
      if (column > mostColumns * 4) break;
      const down = Math.max(1, Math.min(cell.rowspan, rows.length - row));
      let right = 1;
      while (right < Math.min(cell.colspan, mostColumns) && !taken[row]?.has(column + right)) right += 1;
      for (let below = row; below < row + down; below += 1) {
        for (let at = column; at < column + right; at += 1) taken[below]?.add(at);
      }
      placed.push({ cell, row, column, rows: down, columns: right });
      column += right;
    }
  }
  return placed;
}

function fill(placed: readonly Placed[], height: number, width: number): DraftCell[][] {
  const grid = Array.from({ length: height }, () => Array<Placed | undefined>(width).fill(undefined));
  for (const one of placed) {
    for (let row = one.row; row < one.row + one.rows; row += 1) {
      for (let column = one.column; column < one.column + one.columns; column += 1) {
        const line = grid[row];
        if (line) line[column] = one;
      }
    }
  }
  return grid
    .flatMap((line, row) => {
      const own = line.some((one) => one === undefined || one.row === row);
      if (own) return [cellsOf(line, row)];
      for (const one of new Set(line)) if (one) one.rows -= 1;
      return [];
    })
    .map((cells) => cells.map((read) => read()));
}

/** Cells are read off when all rows have been seen: spans may still lose a row that was none. */
function cellsOf(line: readonly (Placed | undefined)[], row: number): (() => DraftCell)[] {
  return line.flatMap((one, column) => {
    if (!one) return [() => emptyCell];
    if (one.row !== row || one.column !== column) return [];
    return [() => ({ ...one.cell, rowspan: one.rows, colspan: one.columns })];
  });
}

export const emptyCell: DraftCell = { colspan: 1, rowspan: 1, align: null, header: false, setOff: false, blocks: [] };
