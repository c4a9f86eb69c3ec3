import {
  type ColumnKind,
  mostTableCells,
  mostTableColumns,
  mostTableRows,
  type TableColumn,
} from "@/lib/document/table-content";
import { cellText, readCell } from "./cell-text";
import { columnOf, type Draft, emptyRow, newKeys } from "./draft";

/* Changes of rows, columns and the labels over several columns. Undefined: the table would be larger than a table may be. */

export function insertRows(draft: Draft, at: number, count: number): Draft | undefined {
  const size = draft.rows.length + count;
  if (size > mostTableRows || size * draft.columns.length > mostTableCells) return undefined;
  const made = Array.from({ length: count }, () => emptyRow(draft.columns));
  return { ...draft, rows: draft.rows.toSpliced(at, 0, ...made) };
}

/** The last row goes too if it is asked for: a table may have none. */
export function deleteRows(draft: Draft, from: number, to: number): Draft {
  return { ...draft, rows: draft.rows.toSpliced(from, to - from + 1) };
}

/** Moves rows by one place or several; as far as there is room. */
export function moveRows(draft: Draft, [from, to]: readonly [number, number], by: number): Draft {
  return { ...draft, rows: moved(draft.rows, [from, to], by) };
}

export function insertColumns(draft: Draft, at: number, count: number): Draft | undefined {
  const size = draft.columns.length + count;
  if (size > mostTableColumns || size * draft.rows.length > mostTableCells) return undefined;
  const made = newKeys(draft, count).map((key) => columnOf(key));
  const blank = emptyRow(made);
  const columns = draft.columns.toSpliced(at, 0, ...made);
  return withSoundGroups({ ...draft, columns, rows: draft.rows.map((row) => ({ ...row, ...blank })) });
}

/** A table keeps at least one column. */
export function deleteColumns(draft: Draft, from: number, to: number): Draft {
  if (to - from + 1 >= draft.columns.length) return draft;
  const gone = new Set(draft.columns.slice(from, to + 1).map(({ key }) => key));
  const rows = draft.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !gone.has(key))));
  return withSoundGroups({ ...draft, columns: draft.columns.toSpliced(from, to - from + 1), rows });
}

export function moveColumns(draft: Draft, [from, to]: readonly [number, number], by: number): Draft {
  return withSoundGroups({ ...draft, columns: moved(draft.columns, [from, to], by) });
}

/** Changes what a column holds. Of another kind: every cell is read again as what it said; what does not fit stays as a text. */
export function setColumn(draft: Draft, index: number, part: Partial<TableColumn>): Draft {
  const before = draft.columns[index];
  if (!before) return draft;
  const kind = part.kind ?? before.kind;
  const changed = { ...before, ...part };
  const after = kind === "number" ? changed : { ...changed, precision: null };
  const columns = draft.columns.with(index, after);
  return kind === before.kind ? { ...draft, columns } : { ...draft, columns, rows: reread(draft, after.key, kind) };
}

function reread({ rows }: Draft, key: string, kind: ColumnKind): Draft["rows"] {
  return rows.map((row) => {
    const value = row[key] ?? null;
    return value === null ? row : { ...row, [key]: readCell(cellText(value), kind) };
  });
}

/** Puts a label over columns that stand together; "" takes the labels of all groups that they touch away. */
export function setGroup(draft: Draft, [from, to]: readonly [number, number], label: string): Draft {
  const keys = draft.columns.slice(from, to + 1).map(({ key }) => key);
  const others = draft.headerGroups.filter((group) => !group.columns.some((key) => keys.includes(key)));
  const headerGroups = label.trim() ? [...others, { label: label.trim(), columns: keys }] : others;
  return withSoundGroups({ ...draft, headerGroups });
}

/** Groups in the order of their columns; what stands between the columns of one parts it, and the longest piece keeps the label. */
function withSoundGroups(draft: Draft): Draft {
  const keys = draft.columns.map(({ key }) => key);
  const sound = draft.headerGroups.flatMap((group) => {
    const columns = longestStretch(keys, new Set(group.columns));
    return columns.length > 0 ? [{ ...group, columns }] : [];
  });
  sound.sort((one, other) => keys.indexOf(one.columns[0] ?? "") - keys.indexOf(other.columns[0] ?? ""));
  return { ...draft, headerGroups: sound };
}

function longestStretch(keys: readonly string[], members: ReadonlySet<string>): string[] {
  let longest: string[] = [];
  let current: string[] = [];
  for (const key of keys) {
    current = members.has(key) ? [...current, key] : [];
    if (current.length > longest.length) longest = current;
  }
  return longest;
}

function moved<Item>(items: readonly Item[], [from, to]: readonly [number, number], by: number): Item[] {
  const block = items.slice(from, to + 1);
  const rest = items.toSpliced(from, block.length);
  const at = Math.max(0, Math.min(rest.length, from + by));
  return rest.toSpliced(at, 0, ...block);
}
