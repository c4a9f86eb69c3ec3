import type { ColumnKind, TableColumn, TableRow } from "@/lib/document/table-content";
import { textWidth } from "@/lib/rendering/table-measure";
import { shownText } from "@/lib/tables/grid/cell-text";

/*
 * Where rows and columns stand, from what they say: nothing is measured on the page, so that of thousands of cells only those in sight
 * need to be there. All in CSS pixels.
 */

export const lineHeight = 20;
export const rowPadding = 9;
export const headHeight = 30;
export const numbersWidth = 44;
const em = 14.5;
const cellPadding = 18;
const mostLines = 6;
/** Column widths follow these many rows; the others wrap or are cut. */
const sample = 200;

const bounds: Readonly<Record<ColumnKind, readonly [least: number, most: number]>> = {
  text: [96, 260],
  number: [84, 160],
  date: [104, 140],
  list: [140, 320],
  source: [140, 300],
};

export type Showing = { readonly language: string; readonly titles: ReadonlyMap<string, string> };

/** Starts of all lines and the end of the last. */
export type Offsets = readonly number[];

/**
 * Widths follow what is in the columns, but only when columns, the number of rows or titles change: nothing moves under somebody who
 * types.
 */
export class ColumnWidths {
  #known: { columns: unknown; count: number; showing: unknown; offsets: Offsets } | undefined;

  offsetsOf(columns: readonly TableColumn[], rows: readonly TableRow[], showing: Showing): Offsets {
    const known = this.#known;
    if (known?.columns === columns && known.count === rows.length && known.showing === showing) return known.offsets;
    const offsets = columnOffsets(columns, rows, showing);
    this.#known = { columns, count: rows.length, showing, offsets };
    return offsets;
  }
}

function columnOffsets(columns: readonly TableColumn[], rows: readonly TableRow[], showing: Showing): Offsets {
  const seen = rows.slice(0, sample);
  return offsetsOf(
    columns.map((column) => {
      const [least, most] = bounds[column.kind];
      const texts = [headText(column), ...seen.map((row) => shownText(row[column.key] ?? null, column, showing))];
      const widest = Math.max(...texts.map((text) => Math.max(...text.split("\n").map(textWidth))));
      return Math.round(Math.min(most, Math.max(least, widest * em + cellPadding + 14)));
    }),
  );
}

export function headText({ label, unit }: TableColumn): string {
  return unit ? `${label} (${unit})` : label;
}

/** Heights of rows that were laid out for these columns before are known. */
export class RowHeights {
  #known = new WeakMap<TableRow, number>();

  constructor(
    readonly columns: readonly TableColumn[],
    readonly offsets: Offsets,
    readonly showing: Showing,
  ) {}

  offsetsOf(rows: readonly TableRow[]): Offsets {
    return offsetsOf(rows.map((row) => this.#heightOf(row)));
  }

  #heightOf(row: TableRow): number {
    const known = this.#known.get(row);
    if (known !== undefined) return known;
    const lines = Math.max(1, ...this.columns.map((column, index) => this.#linesIn(row, column, index)));
    const height = Math.min(mostLines, lines) * lineHeight + rowPadding;
    this.#known.set(row, height);
    return height;
  }

  #linesIn(row: TableRow, column: TableColumn, index: number): number {
    const value = row[column.key] ?? null;
    if (value === null || typeof value === "number") return 1;
    const width = (this.offsets[index + 1] ?? 0) - (this.offsets[index] ?? 0) - cellPadding;
    const lines = shownText(value, column, this.showing).split("\n");
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * em) / width)), 0);
  }
}

function offsetsOf(sizes: readonly number[]): Offsets {
  const offsets = [0];
  let sum = 0;
  for (const size of sizes) {
    sum += size;
    offsets.push(sum);
  }
  return offsets;
}

/** The lines, first and behind the last, that lie between two points; with some to spare, so that scrolling finds them there. */
export function inSight(offsets: Offsets, from: number, to: number, spare: number): readonly [number, number] {
  const count = offsets.length - 1;
  const first = Math.max(0, lineAt(offsets, from) - spare);
  const behind = Math.min(count, lineAt(offsets, to) + 1 + spare);
  return [first, behind];
}

/** The line that a point lies in (binary search). */
export function lineAt(offsets: Offsets, point: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}
