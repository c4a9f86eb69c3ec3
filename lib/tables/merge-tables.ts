import type { TableColumn, TableContent, TableRow, TableValue } from "@/lib/document/table-content";
import { cellText } from "./grid/cell-text";
import { pairRows } from "./pair-rows";

/** A place that both have changed, each in another way. `row` is an index of the merged rows. */
export type Clash =
  | {
      readonly where: "cell";
      readonly row: number;
      readonly key: string;
      readonly mine: TableValue;
      readonly theirs: TableValue;
    }
  | { readonly where: "caption" | "unit"; readonly mine: string; readonly theirs: string };

export type Merged = { readonly content: TableContent; readonly clashes: readonly Clash[] };

/**
 * Takes somebody else's changes of a table into one's own, both made from the same base: what only one of them changed is as that one
 * wants it. Where both changed the same in other ways mine stands and is listed. A row or a column that one took away stays if the
 * other changed it, so that nothing is lost.
 */
export function mergeTables(base: TableContent, mine: TableContent, theirs: TableContent): Merged {
  const clashes: Clash[] = [];
  const columns = mergeColumns(base, mine, theirs);
  const rows = mergeRows({ base, mine, theirs, columns, clashes });
  const word = (where: "caption" | "unit") => {
    if (mine[where] === base[where] || mine[where] === theirs[where]) return theirs[where];
    if (theirs[where] !== base[where]) clashes.push({ where, mine: mine[where], theirs: theirs[where] });
    return mine[where];
  };
  const whole = <Name extends "notes" | "sources" | "headerGroups">(name: Name): TableContent[Name] =>
    JSON.stringify(mine[name]) === JSON.stringify(base[name]) ? theirs[name] : mine[name];
  const keys = columns.map(({ key }) => key);
  const headerGroups = whole("headerGroups").filter((group) => standsTogether(group.columns, keys));
  const words = { caption: word("caption"), unit: word("unit"), notes: whole("notes"), sources: whole("sources") };
  return { content: { ...words, columns, headerGroups, rows }, clashes };
}

function mergeColumns(base: TableContent, mine: TableContent, theirs: TableContent): TableColumn[] {
  const of = ({ columns }: TableContent, key: string) => columns.find((column) => column.key === key);
  const kept = mine.columns.flatMap((column) => {
    const [was, other] = [of(base, column.key), of(theirs, column.key)];
    if (!was) return [column];
    if (!other) return isTouched(base, mine, column.key) ? [column] : [];
    return [JSON.stringify(column) === JSON.stringify(was) ? other : column];
  });
  const missing = theirs.columns.filter(
    ({ key }) => !of(mine, key) && (!of(base, key) || isTouched(base, theirs, key)),
  );
  return [...kept, ...missing];
}

/** Whether somebody changed a column's settings or its cells. */
function isTouched(base: TableContent, now: TableContent, key: string): boolean {
  const setting = ({ columns }: TableContent) => JSON.stringify(columns.find((column) => column.key === key));
  if (setting(base) !== setting(now)) return true;
  const pairs = pairRows(base, now);
  return now.rows.some((row, index) => {
    const was = base.rows[pairs[index] ?? -1];
    return was !== undefined && text(was, key) !== text(row, key);
  });
}

type Merging = {
  readonly base: TableContent;
  readonly mine: TableContent;
  readonly theirs: TableContent;
  readonly columns: readonly TableColumn[];
  readonly clashes: Clash[];
};

/** A row of the merged table, and which row of the base it was; -1: none that the other still has. */
type MergedRow = { readonly row: TableRow; readonly was: number };

function mergeRows(merging: Merging): TableRow[] {
  const { base, mine, theirs, columns } = merging;
  const wasMine = pairRows(base, mine);
  const wasTheirs = pairRows(base, theirs);
  const merged = ownRows(merging, wasMine, wasTheirs);
  const isMine = new Set(wasMine);
  let after = -1;
  for (const [index, row] of theirs.rows.entries()) {
    const was = wasTheirs[index] ?? -1;
    const place = was < 0 ? -1 : merged.findIndex((one) => one.was === was);
    if (place >= 0) after = place;
    else if (isWanted(base.rows[was], row, isMine.has(was))) {
      after += 1;
      merged.splice(after, 0, { row, was: -1 });
      moveClashes(merging.clashes, after);
    }
  }
  return merged.map(({ row }) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
}

/** One's own rows with the other's changes in them; without those that only the other took away. */
function ownRows(
  { base, mine, theirs, columns, clashes }: Merging,
  wasMine: number[],
  wasTheirs: number[],
): MergedRow[] {
  const theirsOf = new Map(wasTheirs.flatMap((was, index) => (was >= 0 ? [[was, theirs.rows[index]] as const] : [])));
  const merged: MergedRow[] = [];
  for (const [index, row] of mine.rows.entries()) {
    const was = wasMine[index] ?? -1;
    const before = base.rows[was];
    const other = theirsOf.get(was);
    if (!before) merged.push({ row, was: -1 });
    else if (other) merged.push({ row: mergeCells({ before, row, other, columns, clashes, at: merged.length }), was });
    else if (isChanged(before, row)) merged.push({ row, was });
  }
  return merged;
}

/** A row of the other's that one does not have: a new one, or one that was taken away here and changed there. */
function isWanted(before: TableRow | undefined, row: TableRow, isMine: boolean): boolean {
  return !before || (!isMine && isChanged(before, row));
}

function moveClashes(clashes: Clash[], from: number): void {
  for (const [at, clash] of clashes.entries())
    if (clash.where === "cell" && clash.row >= from) clashes[at] = { ...clash, row: clash.row + 1 };
}

type Cells = {
  readonly before: TableRow;
  readonly row: TableRow;
  readonly other: TableRow;
  readonly columns: readonly TableColumn[];
  readonly clashes: Clash[];
  readonly at: number;
};

function mergeCells({ before, row, other, columns, clashes, at }: Cells): TableRow {
  const cells = columns.map(({ key }) => {
    const [mine, theirs] = [row[key] ?? null, other[key] ?? null];
    if (text(row, key) === text(before, key)) return [key, theirs] as const;
    if (text(other, key) !== text(before, key) && text(other, key) !== text(row, key))
      clashes.push({ where: "cell", row: at, key, mine, theirs });
    return [key, mine] as const;
  });
  return Object.fromEntries(cells);
}

function isChanged(before: TableRow, after: TableRow): boolean {
  return Object.keys({ ...before, ...after }).some((key) => text(before, key) !== text(after, key));
}

function text(row: TableRow, key: string): string {
  return cellText(row[key] ?? null);
}

function standsTogether(group: readonly string[], keys: readonly string[]): boolean {
  const first = keys.indexOf(group[0] ?? "");
  return first >= 0 && group.every((key, offset) => keys[first + offset] === key);
}
