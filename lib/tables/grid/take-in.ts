import { guessKind } from "./cell-text";
import type { Texts } from "./delimited";
import { columnOf, type Draft, newKeys } from "./draft";
import { pasteAt } from "./edit-cells";
import { setColumn, setGroup } from "./edit-lines";

/**
 * A whole table out of texts from elsewhere: the last of `headRows` rows (at least one) names the columns, and one row of heads above it
 * becomes labels over several columns. A column of a name that the draft has keeps its key and settings, so that a corrected file is a
 * correction of the table; another one gets the kind that fits its cells. Words around the table stay.
 * Undefined: larger than a table may be.
 */
export function takeIn(draft: Draft, cells: Texts, headRows: number): Draft | undefined {
  const heads = Math.max(1, Math.min(headRows, cells.length - 1));
  const labels = cells[heads - 1] ?? [];
  const columns = columnsFor(draft, labels.map(oneLine));
  const blank: Draft = { ...draft, columns, headerGroups: [], rows: [] };
  const filled = pasteAt(blank, { row: 0, column: 0 }, cells.slice(heads));
  if (!filled) return undefined;
  const known = new Set(draft.columns.filter(({ label }) => label !== "").map(({ key }) => key));
  const typed = columns.reduce((made, { key }, index) => {
    if (known.has(key)) return made;
    const kind = guessKind(cells.slice(heads).map((row) => row[index] ?? ""));
    return kind === "text" ? made : setColumn(made, index, { kind });
  }, filled);
  return heads > 1 ? withGroups(typed, cells[heads - 2] ?? [], labels) : typed;
}

function columnsFor(draft: Draft, labels: readonly string[]): Draft["columns"] {
  const free = draft.columns.filter(({ label }) => label !== "");
  const fresh = newKeys({ columns: free }, labels.length);
  return labels.map((label, index) => {
    const at = free.findIndex((column) => column.label === label);
    return (at >= 0 && free.splice(at, 1)[0]) || { ...columnOf(fresh[index] ?? `c${index + 1}`), label };
  });
}

/** Neighbours under one text of the upper row are a group, unless it is the column's own label that spans both rows. */
function withGroups(draft: Draft, upper: readonly string[], labels: readonly string[]): Draft {
  let made = draft;
  for (let from = 0; from < upper.length; ) {
    const label = oneLine(upper[from] ?? "");
    let to = from;
    while (to + 1 < upper.length && upper[to + 1] === upper[from] && label !== "") to += 1;
    if (label !== "" && label !== oneLine(labels[from] ?? "")) made = setGroup(made, [from, to], label);
    from = to + 1;
  }
  return made;
}

function oneLine(text: string): string {
  return text.replaceAll("\n", " ").trim();
}
