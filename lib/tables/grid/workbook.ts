import { type Cell, type CellStyle, type CellValue, type MergeRange, readXlsx, writeXlsx } from "hucre/xlsx";
import { mostTableColumns, mostTableRows, type TableColumn, type TableContent } from "@/lib/document/table-content";
import { dateOf, daySchema } from "@/lib/kernel/dates";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { asRectangle, type Texts } from "./delimited";
import { textsOf } from "./outgoing";
import { unguarded } from "./guard";
import { checkZip } from "./zip-size";

/* Workbooks of Excel (XLSX). In the browser only a person who brings one fetches this: it is loaded when it is asked for. */

export type WorkbookSheet = { readonly name: string; readonly cells: Texts; readonly headRows: number };

/**
 * The sheets of a workbook that can be seen and hold something, as texts: figures plain, days as days, of a formula its last result.
 * Merged cells are laid out as those of a web page (`layOut`).
 * Refuses: unreadable, tooLarge (see `checkZip`; more rows or columns than a table may have).
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<WorkbookSheet[], "unreadable" | "tooLarge">> {
  const checked = await checkZip(bytes);
  if (!checked.ok) return checked;
  try {
    const range = `A1:${columnName(mostTableColumns + 1)}${mostTableRows + 4}`;
    const { sheets } = await readXlsx(bytes, { sheets: (info) => !info.hidden && !info.veryHidden, range });
    const read = sheets.map(({ name, rows, merges }) => sheetOf(name, rows, merges ?? []));
    const full = read.filter(({ cells }) => cells.length > 0);
    if (full.some(({ cells }) => cells.length > mostTableRows + 3 || (cells[0]?.length ?? 0) > mostTableColumns))
      return refuse("tooLarge");
    return full.length > 0 ? accept(full) : refuse("unreadable");
  } catch {
    return refuse("unreadable");
  }
}

function sheetOf(name: string, rows: CellValue[][], merges: readonly MergeRange[]): WorkbookSheet {
  const grid = rows.map((row) => row.map(textOf));
  const headRows = merges.some(({ startRow, endCol, startCol }) => startRow === 0 && endCol > startCol) ? 2 : 1;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const text = grid[startRow]?.[startCol] ?? "";
    for (let row = startRow; row <= Math.min(endRow, grid.length - 1); row += 1) {
      const line = grid[row];
      if (!line) continue;
      const last = startRow < headRows ? Math.min(endCol, mostTableColumns) : startCol;
      for (let column = startCol; column <= last; column += 1) line[column] = text;
    }
  }
  return { name, cells: asRectangle(grid.map((row) => Array.from(row, (text) => text ?? ""))), headRows };
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "number") return plainFigure(value);
  return unguarded(String(value).replace(/\r\n?/g, "\n").trim());
}

/** 0.1 + 0.2 as Excel shows it: fifteen digits, no exponent. */
function plainFigure(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(10).replace(/\.?0+$/, "") : text;
}

function columnName(count: number): string {
  let name = "";
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/**
 * A table as a workbook of one sheet: heads over merged cells, figures as figures in their column's precision, days as days. Every
 * other cell is a text and never a formula, whatever it begins with.
 */
export async function writeWorkbook(
  content: TableContent,
  titles: ReadonlyMap<string, string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const texts = textsOf(content, titles);
  const heads = content.headerGroups.length > 0 ? 2 : 1;
  const rows = texts.map((line, row) =>
    line.map((text, at) => cellValue(text, row >= heads ? content.columns[at] : undefined)),
  );
  const written = await writeXlsx({
    sheets: [
      {
        name: sheetName(content.caption),
        rows,
        columns: content.columns.map((column) => ({ width: 18, ...styleOf(column) })),
        cells: headCells(texts.slice(0, heads)),
        merges: headMerges(content, heads),
        freezePane: { rows: heads },
      },
    ],
  });
  return new Uint8Array(written);
}

function cellValue(text: string, column: TableColumn | undefined): CellValue {
  if (text === "") return null;
  // What does not fit its column leaves as the text that it is: 30 February is no 2 March, 0x10 no 16.
  if (column?.kind === "number" && /^-?[\d.]+(e[-+]?\d+)?$/.test(text) && Number.isFinite(Number(text)))
    return Number(text);
  if (column?.kind === "date" && daySchema.safeParse(text).success) return dateOf(text);
  return text;
}

function styleOf({ kind, precision }: TableColumn): { style?: CellStyle } {
  if (kind === "date") return { style: { numFmt: "yyyy-mm-dd" } };
  if (kind === "number")
    return { style: { numFmt: precision ? `#,##0.${"0".repeat(precision)}` : precision === 0 ? "#,##0" : "General" } };
  return { style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } } };
}

function headCells(heads: Texts): Map<string, Partial<Cell>> {
  const style: CellStyle = { font: { bold: true }, numFmt: "@", alignment: { horizontal: "center", wrapText: true } };
  return new Map(
    heads.flatMap((line, row) => line.map((value, column) => [`${row},${column}`, { value, style }] as const)),
  );
}

function headMerges({ columns, headerGroups }: TableContent, heads: number): MergeRange[] {
  if (heads === 1) return [];
  const keys = columns.map(({ key }) => key);
  return headerGroups.flatMap((group) => {
    const startCol = keys.indexOf(group.columns[0] ?? "");
    const endCol = startCol + group.columns.length - 1;
    return endCol > startCol ? [{ startRow: 0, endRow: 0, startCol, endCol }] : [];
  });
}

/** Excel takes 31 characters and none of these. */
function sheetName(caption: string): string {
  return (
    caption
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 31) || "1"
  );
}
