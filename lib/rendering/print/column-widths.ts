import { blocksText } from "../plain-text";
import { placedCells, textWidth } from "../table-measure";
import type { CellView, TableView } from "../view";
import { widestWord } from "./kept-words";

/** What a cell's edges and a bullet take, in ems of the table's text. */
const insets = 1.5;
const bulletRoom = 1.2;

/**
 * Widths of a table's columns in ems that add up to `room`: each wide enough for its widest word where that can be had, the rest shared
 * out by how much text there is. Shares that somebody set go first.
 */
export function columnWidths(table: TableView, room: number): number[] {
  if (table.columns.every(({ width }) => width !== null)) {
    return table.columns.map(({ width }) => ((width ?? 0) / 100) * room);
  }
  const wanted = table.columns.map(() => ({ least: 2.5, most: 2.5 }));
  for (const { cell, column } of placedCells([...table.head, ...table.body])) {
    const entry = wanted[column];
    if (!entry || cell.colspan > 1) continue;
    const { least, most } = wishOf(cell);
    entry.least = Math.max(entry.least, least);
    entry.most = Math.max(entry.most, most);
  }
  return shareOut(wanted, room);
}

/** The width below which no table of these columns can be set well, in ems. */
export function leastWidth(table: TableView): number {
  const widths = columnWidths({ ...table, columns: table.columns.map(() => ({ width: null })) }, 0);
  return widths.reduce((sum, width) => sum + width, 0);
}

function wishOf(cell: CellView): { least: number; most: number } {
  const text = blocksText(cell.blocks);
  const extra =
    insets + (cell.blocks.some(({ type }) => type === "list") ? bulletRoom : 0) + cell.missingDecimals * 0.55;
  const lines = text.split("\n").map(textWidth);
  return { least: Math.min(widestWord(text), 10) + extra, most: Math.min(Math.max(...lines), 40) + extra };
}

type Wish = { least: number; most: number };

function shareOut(wishes: readonly Wish[], room: number): number[] {
  const least = sum(wishes.map((wish) => wish.least));
  const most = sum(wishes.map((wish) => wish.most));
  if (room <= 0) return wishes.map((wish) => wish.least);
  if (least >= room) return wishes.map((wish) => (wish.least / least) * room);
  // Between both: what is over goes where lines are longest. Beyond: every column grows in its measure.
  if (most >= room)
    return wishes.map((wish) => wish.least + ((wish.most - wish.least) / (most - least)) * (room - least));
  return wishes.map((wish) => (wish.most / most) * room);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
