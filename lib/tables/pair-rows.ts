import type { TableColumn, TableRow } from "@/lib/document/table-content";
import { alignSequences } from "@/lib/kernel/align-sequences";
import { cellText } from "./grid/cell-text";

type Rows = { readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] };

/** From this share of equal cells on, two rows without a common name are one that was changed. */
const alike = 0.5;

/**
 * Which row of `before` each row of `after` was; -1 for a new one. Equal rows are found first (their longest common subsequence), then
 * rows of the same name between them, then rows that are much alike; order is kept, so a row that moved far is one gone and one new.
 */
export function pairRows(before: Rows, after: Rows): number[] {
  const shared = after.columns
    .filter(({ key }) => before.columns.some((column) => column.key === key))
    .map(({ key }) => key);
  const pairs = after.rows.map(() => -1);
  const whole = (row: TableRow) => JSON.stringify(shared.map((key) => cellText(row[key] ?? null)));
  const name = (row: TableRow) =>
    rowName(
      after.columns.filter(({ key }) => shared.includes(key)),
      row,
    );
  for (const gap of gapsOf(before.rows.map(whole), after.rows.map(whole), { before: 0, after: 0 }, pairs)) {
    const were = before.rows.slice(...gap.before);
    const are = after.rows.slice(...gap.after);
    const start = { before: gap.before[0], after: gap.after[0] };
    for (const inner of gapsOf(were.map(name), are.map(name), start, pairs))
      pairAlike(before, after, shared, inner, pairs);
  }
  return pairs;
}

/** What a row is called: its first cell of words or of a day. */
export function rowName(columns: readonly TableColumn[], row: TableRow): string {
  const naming = columns.find(({ kind, key }) => (kind === "text" || kind === "date") && row[key] !== null);
  return naming
    ? (cellText(row[naming.key] ?? null)
        .split("\n")[0]
        ?.slice(0, 80) ?? "")
    : "";
}

type Range = readonly [from: number, to: number];
type Gap = { readonly before: Range; readonly after: Range };
type Start = { readonly before: number; readonly after: number };

/** Notes the pairs of what is equal and answers the stretches that are not. */
function gapsOf(before: readonly string[], after: readonly string[], start: Start, pairs: number[]): Gap[] {
  const gaps: Gap[] = [];
  for (const stretch of alignSequences(before, after)) {
    if (!stretch.equal) {
      const moved = ([from, to]: Range, by: number): Range => [from + by, to + by];
      gaps.push({ before: moved(stretch.before, start.before), after: moved(stretch.after, start.after) });
      continue;
    }
    for (let at = stretch.after[0]; at < stretch.after[1]; at += 1)
      pairs[start.after + at] = start.before + stretch.before[0] + at - stretch.after[0];
  }
  return gaps;
}

function pairAlike(before: Rows, after: Rows, keys: readonly string[], gap: Gap, pairs: number[]): void {
  let next = gap.before[0];
  for (let at = gap.after[0]; at < gap.after[1]; at += 1) {
    for (let candidate = next; candidate < Math.min(gap.before[1], next + 20); candidate += 1) {
      const [was, is] = [before.rows[candidate], after.rows[at]];
      if (!was || !is || likeness(was, is, keys) < alike) continue;
      pairs[at] = candidate;
      next = candidate + 1;
      break;
    }
  }
}

function likeness(was: TableRow, is: TableRow, keys: readonly string[]): number {
  const filled = keys.filter((key) => (was[key] ?? null) !== null || (is[key] ?? null) !== null);
  if (filled.length === 0) return 1;
  const equal = filled.filter((key) => cellText(was[key] ?? null) === cellText(is[key] ?? null));
  return equal.length / filled.length;
}
