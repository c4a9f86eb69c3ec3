import type { TableColumn, TableContent, TableRow, TableValue } from "@/lib/document/table-content";
import { cellText } from "./grid/cell-text";
import { pairRows, rowName } from "./pair-rows";

/** A cell that says something else. `row` counts from 1 in the table where it is (for a change, the later one). */
export type CellChange = {
  readonly row: number;
  readonly name: string;
  readonly key: string;
  readonly before: TableValue;
  readonly after: TableValue;
  /** A figure came, went or is another: what a reviewer must not miss. */
  readonly isFigure: boolean;
};

const columnFacts = ["label", "kind", "unit", "precision", "align", "mergeEqual"] as const;

export type RowChange = { readonly row: number; readonly name: string; readonly cells: TableRow };
export type ColumnChange = {
  readonly change: "added" | "removed" | "changed";
  readonly column: TableColumn;
  readonly facts: readonly (typeof columnFacts)[number][];
  readonly before?: TableColumn;
};
export const tableFacts = ["caption", "unit", "headerGroups", "notes", "sources"] as const;

export type TableDifference = {
  /** Words around the table that are others. */
  readonly facts: readonly (typeof tableFacts)[number][];
  readonly columns: readonly ColumnChange[];
  readonly added: readonly RowChange[];
  readonly removed: readonly RowChange[];
  readonly cells: readonly CellChange[];
  /** Figures among all of that. */
  readonly figures: number;
};

/** What changed between two contents of a table, cell by cell. Pure, the same in browser and server. */
export function compareTables(before: TableContent, after: TableContent): TableDifference {
  const pairs = pairRows(before, after);
  const shared = after.columns.filter(({ key }) => before.columns.some((column) => column.key === key));
  const kept = new Set(pairs);
  const added = after.rows.flatMap((cells, index) => (pairs[index] === -1 ? [rowChange(after, cells, index)] : []));
  const removed = before.rows.flatMap((cells, index) => (kept.has(index) ? [] : [rowChange(before, cells, index)]));
  const cells = after.rows.flatMap((row, index) => {
    const was = before.rows[pairs[index] ?? -1];
    return was ? shared.flatMap(({ key }) => cellChange(after, { was, row, index, key })) : [];
  });
  const columns = compareColumns(before.columns, after.columns);
  const figures =
    cells.filter(({ isFigure }) => isFigure).length +
    [...added, ...removed].reduce((sum, row) => sum + figuresIn(row.cells), 0) +
    columns.reduce((sum, change) => sum + figuresOfColumn(change, before, after), 0);
  const facts = tableFacts.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return { facts, columns, added, removed, cells, figures };
}

/** How many things differ in all. */
export function countOf({ facts, columns, added, removed, cells }: TableDifference): number {
  return facts.length + columns.length + added.length + removed.length + cells.length;
}

function rowChange({ columns }: TableContent, cells: TableRow, index: number): RowChange {
  return { row: index + 1, name: rowName(columns, cells), cells };
}

type Compared = { readonly was: TableRow; readonly row: TableRow; readonly index: number; readonly key: string };

function cellChange({ columns }: TableContent, { was, row, index, key }: Compared): CellChange[] {
  const [before, after] = [was[key] ?? null, row[key] ?? null];
  if (cellText(before) === cellText(after)) return [];
  const isFigure = typeof before === "number" || typeof after === "number";
  return [{ row: index + 1, name: rowName(columns, row), key, before, after, isFigure }];
}

function compareColumns(before: readonly TableColumn[], after: readonly TableColumn[]): ColumnChange[] {
  const changes = after.flatMap((column): ColumnChange[] => {
    const was = before.find(({ key }) => key === column.key);
    if (!was) return [{ change: "added", column, facts: [] }];
    const facts = columnFacts.filter((name) => was[name] !== column[name]);
    return facts.length > 0 ? [{ change: "changed", column, facts, before: was }] : [];
  });
  const gone = before.filter(({ key }) => !after.some((column) => column.key === key));
  return [...changes, ...gone.map((column): ColumnChange => ({ change: "removed", column, facts: [] }))];
}

function figuresIn(row: TableRow): number {
  return Object.values(row).filter((value) => typeof value === "number").length;
}

/** A unit that is another makes every figure of its column another one. */
function figuresOfColumn({ change, column, facts }: ColumnChange, before: TableContent, after: TableContent): number {
  if (change === "changed" && !facts.includes("unit")) return 0;
  const { rows } = change === "removed" ? before : after;
  return rows.filter((row) => typeof row[column.key] === "number").length;
}
