import { asRectangle, type Texts } from "./delimited";

/** A cell of a table from elsewhere, with the columns and rows that it takes. */
export type SpannedCell = { readonly text: string; readonly colspan: number; readonly rowspan: number };

/** Cells laid out in a grid: where they stand, and how many rows at the top look like heads. */
export type Laid = { readonly cells: Texts; readonly headRows: number };

/** More places than any table of ours: what spans claim is not believed beyond it. */
const mostPlaces = 200_000;

/**
 * Lays merged cells out as browsers do. A cell over several rows is repeated in each (a column of ours merges equal neighbours when it
 * is shown); of one over several columns the text stands in the first, but in the head rows (`headRows`) in each, so that a group's
 * label can be told from a column without one.
 */
export function layOut(rows: readonly (readonly SpannedCell[])[], headRows: number): Laid {
  const area = rows.flat().reduce((sum, { colspan, rowspan }) => sum + colspan * Math.min(rowspan, rows.length), 0);
  if (area > mostPlaces) return { cells: [], headRows: 0 };
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      place(grid, cell, { row, column, isHead: row < headRows });
      column += cell.colspan;
    }
  }
  return { cells: asRectangle(grid.map((row) => Array.from(row, (text) => text ?? ""))), headRows };
}

type Corner = { readonly row: number; readonly column: number; readonly isHead: boolean };

function place(grid: (string | undefined)[][], { text, colspan, rowspan }: SpannedCell, corner: Corner): void {
  for (const line of grid.slice(corner.row, corner.row + rowspan)) {
    for (let right = 0; right < colspan; right += 1)
      line[corner.column + right] = right === 0 || corner.isHead ? text : "";
  }
}
