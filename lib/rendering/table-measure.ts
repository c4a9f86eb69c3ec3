import { blocksText } from "./plain-text";
import type { CellView, RowView } from "./view";

/** A first column wider than this many ems would take too much of a phone to stay while the rest scrolls. */
const widestStay = 9;

/** Rough width of text in ems: Hangul and Han take one, Latin and digits a little more than half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/u.test(character) ? 1 : 0.55;
  return width;
}

/** Cells that begin in each column, with the columns they take. Row spans are followed. */
export function placedCells(rows: readonly RowView[]): { cell: CellView; row: number; column: number }[] {
  const taken = new Set<string>();
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      const placed = { cell, row, column };
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let right = 0; right < cell.colspan; right += 1) taken.add(`${row + down}:${column + right}`);
      }
      column += cell.colspan;
      return placed;
    });
  });
}

/** The first column stays when three or more columns follow each other and its own text is short. */
export function firstColumnStays(body: readonly RowView[], columns: number): boolean {
  if (columns < 3) return false;
  const first = placedCells(body).filter(({ column }) => column === 0);
  const plain = first.every(
    ({ cell }) => cell.colspan === 1 && cell.blocks.every((block) => block.type === "paragraph"),
  );
  return plain && first.every(({ cell }) => longestLine(cell) <= widestStay);
}

/** The width at which a table reads well: each column wide enough for its text in lines of at most 14 ems (24 for long lists). */
export function naturalWidth(rows: readonly RowView[], columns: number): number {
  const widths = Array.from({ length: columns }, () => 2);
  for (const { cell, column } of placedCells(rows)) {
    if (cell.colspan > 1) continue;
    const text = blocksText(cell.blocks);
    const wanted = Math.min(longestLine(cell), textWidth(text) > 60 ? 22 : 12);
    widths[column] = Math.max(widths[column] ?? 0, wanted);
  }
  return Math.round(widths.reduce((sum, width) => sum + width + 1.5, 0));
}

function longestLine(cell: CellView): number {
  return Math.max(0, ...blocksText(cell.blocks).split("\n").map(textWidth));
}
