import type { ColumnKind, TableColumn, TableContent, TableRow, TableValue } from "@/lib/document/table-content";
import { daySchema } from "@/lib/kernel/dates";
import { accept, type Result, refuse } from "@/lib/kernel/result";

/** Rows of texts, as a spreadsheet puts them on the clipboard. */
export type Grid = readonly (readonly string[])[];

/** What is said of a column besides its label, which is the grid's first row. */
export type ColumnSetting = Pick<TableColumn, "label" | "kind" | "unit" | "mergeEqual">;

/**
 * Reads text with tabs between cells and line ends between rows; a cell in double quotes may hold both (a quote within it is doubled).
 * Rows are filled up to the longest; empty rows at the end are left out.
 */
export function readGrid(text: string): Grid {
  const rows = [...cellsOf(text.replace(/\r\n?/g, "\n"))].reduce<string[][]>((made, { cell, startsRow }) => {
    if (startsRow) made.push([cell]);
    else made.at(-1)?.push(cell);
    return made;
  }, []);
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

type ReadCell = { cell: string; startsRow: boolean };

function* cellsOf(text: string): Generator<ReadCell> {
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  let startsRow = true;
  while (pattern.lastIndex < text.length || !startsRow) {
    const match = pattern.exec(text);
    // A quote that is not closed, or something after a closing one, is no quoting: the cell is taken as it stands.
    const found = match ?? plainCell(text, pattern);
    const [, quoted, plain = "", end] = found;
    yield { cell: (quoted?.replaceAll('""', '"') ?? plain).trim(), startsRow };
    if (end === "") return;
    startsRow = end === "\n";
  }
}

function plainCell(text: string, pattern: RegExp): RegExpExecArray | [string, undefined, string, string] {
  const from = pattern.lastIndex;
  const rest = text.slice(from);
  const length = rest.search(/[\t\n]/);
  const cell = length < 0 ? rest : rest.slice(0, length);
  const end = length < 0 ? "" : rest.charAt(length);
  pattern.lastIndex = from + cell.length + end.length;
  return [cell, undefined, cell, end];
}

/**
 * The kind that fits all cells below the head: figures, days, lists (several lines in a cell), else words. Years are words:
 * nobody wants a comma in 2,023.
 */
export function guessKind(grid: Grid, column: number): ColumnKind {
  const cells = grid.slice(1).flatMap((row) => row[column] || []);
  if (cells.every((cell) => /^(19|20)\d\d$/.test(cell))) return "text";
  if (cells.every((cell) => numberOf(cell) !== undefined)) return "number";
  if (cells.every((cell) => daySchema.safeParse(cell).success)) return "date";
  return cells.some((cell) => cell.includes("\n")) ? "list" : "text";
}

/** The settings of the grid's columns: what was said of a column of the same label before, else what its cells look like. */
export function settingsFor(grid: Grid, known: readonly ColumnSetting[]): ColumnSetting[] {
  const [labels = []] = grid;
  return labels.map((label, column) => {
    const before = known.find((setting) => setting.label === label);
    return before ?? { label, kind: guessKind(grid, column), unit: "", mergeEqual: false };
  });
}

type Words = Pick<TableContent, "caption" | "unit" | "notes" | "sources">;
type Pasted = { readonly words: Words; readonly grid: Grid; readonly settings: readonly ColumnSetting[] };
export type UnreadableCell = { readonly row: number; readonly column: string; readonly value: string };

/**
 * The content of a table out of a pasted grid, for `tableContentSchema` to judge. A column keeps the key, precision and alignment of
 * the one of the same label before, and groups of columns stay where their columns still stand together.
 * Refuses: unreadable (`{ row, column, value }`: a cell that is not of its column's kind; the first row below the head is 1).
 */
export function contentOf(
  { words, grid, settings }: Pasted,
  before?: TableContent,
): Result<TableContent, "unreadable"> {
  const columns = columnsOf(settings, before);
  const rows: TableRow[] = [];
  for (const [index, cells] of grid.slice(1).entries()) {
    const row: TableRow = {};
    for (const [at, column] of columns.entries()) {
      const text = cells[at] ?? "";
      const value = cellValue(text, column.kind);
      if (value === undefined)
        return refuse("unreadable", { row: index + 1, column: column.label, value: text.slice(0, 60) });
      row[column.key] = value;
    }
    rows.push(row);
  }
  const keys = columns.map(({ key }) => key);
  const headerGroups = before?.headerGroups.filter((group) => standTogether(group.columns, keys)) ?? [];
  return accept({ ...words, columns, headerGroups, rows });
}

function columnsOf(settings: readonly ColumnSetting[], before: TableContent | undefined): TableColumn[] {
  const free = [...(before?.columns ?? [])];
  const kept = settings.map(({ label }) => {
    const at = free.findIndex((column) => column.label === label);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
  const taken = new Set(kept.flatMap((column) => column?.key ?? []));
  return settings.map((setting, index) => {
    const column = kept[index];
    const { precision = null, align = null } = column ?? {};
    return {
      ...setting,
      key: column?.key ?? newKey(taken),
      precision: setting.kind === "number" ? precision : null,
      align,
    };
  });
}

function newKey(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`c${number}`)) number += 1;
  taken.add(`c${number}`);
  return `c${number}`;
}

function standTogether(group: readonly string[], keys: readonly string[]): boolean {
  const first = keys.indexOf(group[0] ?? "");
  return first >= 0 && group.every((key, offset) => keys[first + offset] === key);
}

/** Undefined: the text is not of this kind. */
function cellValue(text: string, kind: ColumnKind): TableValue | undefined {
  if (text === "") return null;
  if (kind === "number") return numberOf(text);
  if (kind === "date") return daySchema.safeParse(text).success ? text : undefined;
  return kind === "list" ? linesOf(text) : text;
}

/** A figure as people write it: thousands parted by commas, a minus of any shape. */
function numberOf(text: string): number | undefined {
  const plain = text.replace(/^[−–]/, "-");
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return undefined;
  const number = Number(plain.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

/** The lines of a cell without their bullets. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[•·■▶☑*-]\s+/, "").trim())
    .filter(Boolean);
}

/** A table as text to correct and paste back: `readGrid` and `contentOf` make the same table of it. */
export function textOf({ columns, rows }: Pick<TableContent, "columns" | "rows">): string {
  const head = columns.map(({ label }) => quoted(label));
  const body = rows.map((row) => columns.map(({ key }) => quoted(cellText(row[key] ?? null))));
  return [head, ...body].map((cells) => cells.join("\t")).join("\n");
}

function cellText(value: TableValue): string {
  if (value === null) return "";
  // A list of one line would read back as words if a column's kind were guessed again; its bullet keeps it a list to the eye.
  return Array.isArray(value) ? value.map((line) => `• ${line}`).join("\n") : String(value);
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
