import { placedCells } from "./table-measure";
import type { CellView, RowView } from "./view";

/** `first`: the place where the cell begins, of all that it spans. */
export type GridPlace = { cell: CellView; first: boolean };

/** Rows with every place filled: a cell that spans stands in each of its places. */
export function filledGrid(rows: readonly RowView[], columns: number): (GridPlace | null)[][] {
  const grid: (GridPlace | null)[][] = rows.map(() => Array.from({ length: columns }, () => null));
  for (const { cell, row, column } of placedCells(rows)) {
    for (let down = 0; down < cell.rowspan; down += 1) {
      for (let right = 0; right < cell.colspan; right += 1) {
        const line = grid[row + down];
        if (line && column + right < columns) line[column + right] = { cell, first: down === 0 && right === 0 };
      }
    }
  }
  return grid;
}
