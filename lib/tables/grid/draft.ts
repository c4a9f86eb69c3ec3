import {
  fits,
  type TableColumn,
  type TableContent,
  type TableRow,
  type TableValue,
} from "@/lib/document/table-content";

/**
 * A table while it is being edited: the shape of a revision's content, but a cell may hold a text that does not fit its column, and
 * the caption may be missing. `tableContentSchema` judges it when it is saved.
 */
export type Draft = TableContent;

/** A place in the grid; row -1 holds the columns' labels. */
export type Place = { readonly row: number; readonly column: number };
export const labelRow = -1;

/** Rows and columns from and to, both included. */
export type Area = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export function newDraft(): Draft {
  const columns = ["c1", "c2", "c3"].map((key) => columnOf(key));
  const rows = Array.from({ length: 5 }, () => emptyRow(columns));
  return { caption: "", unit: "", columns, headerGroups: [], rows, notes: [], sources: [] };
}

export function columnOf(key: string, label = ""): TableColumn {
  return { key, label, kind: "text", unit: "", precision: null, align: null, mergeEqual: false };
}

export function emptyRow(columns: readonly TableColumn[]): TableRow {
  return Object.fromEntries(columns.map(({ key }) => [key, null]));
}

/** The first free keys (`c1`, `c2` …): a key is never given to another column of the same table while it is taken. */
export function newKeys({ columns }: Pick<Draft, "columns">, count: number): string[] {
  const taken = new Set(columns.map(({ key }) => key));
  const made: string[] = [];
  for (let number = 1; made.length < count; number += 1) if (!taken.has(`c${number}`)) made.push(`c${number}`);
  return made;
}

export function valueAt({ columns, rows }: Draft, { row, column }: Place): TableValue {
  const at = columns[column];
  if (!at) return null;
  return row === labelRow ? at.label : (rows[row]?.[at.key] ?? null);
}

export function isBlankRow(row: TableRow): boolean {
  return Object.values(row).every((value) => value === null);
}

/** What would be saved: without the blank rows at the end, which are only there to be typed into. */
export function withoutBlankEnd(draft: Draft): Draft {
  const last = draft.rows.findLastIndex((row) => !isBlankRow(row));
  return last === draft.rows.length - 1 ? draft : { ...draft, rows: draft.rows.slice(0, last + 1) };
}

/** Whether nothing has been written yet. */
export function isBlank({ columns, rows }: Draft): boolean {
  return columns.every(({ label }) => label === "") && rows.every(isBlankRow);
}

export type Misfit = Place & { readonly value: string };

/** Cells whose text does not fit their column, in reading order, at most 100. */
export function misfitsOf({ columns, rows }: Draft): Misfit[] {
  const strict = columns.flatMap(({ kind, key }, column) => (kind === "text" ? [] : [{ kind, key, column }]));
  const found: Misfit[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const { kind, key, column } of strict) {
      const value = cells[key] ?? null;
      if (!fits(kind, value))
        found.push({ row, column, value: Array.isArray(value) ? value.join(" ") : String(value) });
      if (found.length === 100) return found;
    }
  }
  return found;
}
