import {
  mostTableCells,
  mostTableColumns,
  mostTableRows,
  type TableRow,
  type TableValue,
} from "@/lib/document/table-content";
import { cellText, readCell } from "./cell-text";
import { type Area, columnOf, type Draft, emptyRow, labelRow, newKeys, type Place } from "./draft";

/*
 * Changes of cells. Each answers another draft that shares what it left alone, so that keeping every earlier one for undo is cheap;
 * the same draft when nothing changed.
 */

/** Puts a value into a cell, or a text over a column. */
export function setCell(draft: Draft, { row, column }: Place, value: TableValue): Draft {
  const at = draft.columns[column];
  if (!at) return draft;
  if (row === labelRow) {
    const label = cellText(value).replaceAll("\n", " ").trim();
    if (label === at.label) return draft;
    return { ...draft, columns: draft.columns.map((one, index) => (index === column ? { ...one, label } : one)) };
  }
  const before = draft.rows[row];
  if (!before || sameValue(before[at.key] ?? null, value)) return draft;
  return { ...draft, rows: draft.rows.with(row, { ...before, [at.key]: value }) };
}

/** Puts what was typed into a cell, read as its column's kind says. */
export function typeInto(draft: Draft, place: Place, text: string): Draft {
  const kind = draft.columns[place.column]?.kind ?? "text";
  return setCell(draft, place, place.row === labelRow ? text : readCell(text, kind));
}

export function clearArea(draft: Draft, area: Area): Draft {
  return fillArea(draft, area, () => null);
}

/** Every row of the area below its first becomes like the first. */
export function fillDown(draft: Draft, area: Area): Draft {
  const first = draft.rows[area.top];
  return first ? fillArea(draft, area, (key) => first[key] ?? null) : draft;
}

function fillArea(draft: Draft, area: Area, put: (key: string) => TableValue): Draft {
  const keys = draft.columns.slice(area.left, area.right + 1).map(({ key }) => key);
  const parts = Object.fromEntries(keys.map((key) => [key, put(key)]));
  const rows = draft.rows.map((row, index) =>
    index < area.top || index > area.bottom || keys.every((key) => sameValue(row[key] ?? null, parts[key] ?? null))
      ? row
      : { ...row, ...parts },
  );
  const isCleared = area.top === labelRow && keys.every((key) => parts[key] === null);
  const columns = isCleared
    ? draft.columns.map((one) => (keys.includes(one.key) ? { ...one, label: "" } : one))
    : draft.columns;
  const isSame = columns === draft.columns && rows.every((row, index) => row === draft.rows[index]);
  return isSame ? draft : { ...draft, columns, rows };
}

/** Cells to be put somewhere: texts from another program, or values copied here. */
export type Pasted = readonly (readonly TableValue[])[];

/**
 * Puts a block of cells with its first corner at a place; the table grows as far as it must. Texts are read as their column's kind
 * says. Undefined: the table would be larger than a table may be.
 */
export function pasteAt(draft: Draft, place: Place, cells: Pasted): Draft | undefined {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const grown = growTo(draft, { rows: place.row + cells.length, columns: place.column + width });
  if (!grown) return undefined;
  let columns = grown.columns;
  const rows = [...grown.rows];
  for (const [down, line] of cells.entries()) {
    const row = place.row + down;
    if (row === labelRow) {
      const labels = line.map((value) => cellText(value).replaceAll("\n", " ").trim());
      columns = columns.map((one, at) => ({ ...one, label: labels[at - place.column] ?? one.label }));
    } else {
      const put = line.map((value, right) => {
        const { key, kind } = grown.columns[place.column + right] ?? columnOf("");
        return [key, valueFor(value, kind)] as const;
      });
      rows[row] = { ...(rows[row] as TableRow), ...Object.fromEntries(put) };
    }
  }
  return { ...grown, columns, rows };
}

/** A value that was copied keeps its shape where the column takes it, and is read anew where it does not. */
function valueFor(value: TableValue, kind: Draft["columns"][number]["kind"]): TableValue {
  if (kind === "source" && Array.isArray(value)) return value;
  if (kind === "list" && Array.isArray(value)) return value;
  return readCell(cellText(value), kind);
}

function growTo(draft: Draft, size: { rows: number; columns: number }): Draft | undefined {
  const wanted = {
    rows: Math.max(draft.rows.length, size.rows),
    columns: Math.max(draft.columns.length, size.columns),
  };
  if (wanted.rows > mostTableRows || wanted.columns > mostTableColumns) return undefined;
  if (wanted.rows * wanted.columns > mostTableCells) return undefined;
  const added = newKeys(draft, wanted.columns - draft.columns.length).map((key) => columnOf(key));
  const columns = [...draft.columns, ...added];
  const blank = emptyRow(added);
  const kept = added.length > 0 ? draft.rows.map((row) => ({ ...row, ...blank })) : draft.rows;
  const rows = Array.from({ length: wanted.rows - draft.rows.length }, () => emptyRow(columns));
  return { ...draft, columns, rows: [...kept, ...rows] };
}

export function sameValue(one: TableValue, other: TableValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
