import { blocksText } from "./plain-text";
import { filledGrid } from "./table-grid";
import type { CellView, TableView } from "./view";

/** Excel reads a file without it in the machine's own encoding, which in Korea is not UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * A table as CSV (RFC 4180): one row of heads, lines end with CRLF, UTF-8 with its mark. A cell that spans is said in each of its places, so
 * that a row can be read by itself; figures of a Table record stand as numbers, without their thousands' commas.
 */
export function tableCsv(table: TableView): string {
  const columns = table.columns.length;
  const head = filledGrid(table.head, columns);
  const heading = Array.from({ length: columns }, (_, column) => {
    const labels = head.map((row) => (row[column] ? cellText(row[column].cell) : "")).filter(Boolean);
    return [...new Set(labels)].join(" / ");
  });
  const body = filledGrid(table.body, columns).map((row) => row.map((place) => (place ? cellText(place.cell) : "")));
  const rows = table.head.length > 0 ? [heading, ...body] : body;
  return byteOrderMark + rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function cellText({ value, blocks }: CellView): string {
  return value === undefined ? harmless(blocksText(blocks)) : String(value);
}

/** A text that a spreadsheet would take for a formula is told to be text (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=@\t\r]|^[+-](?![\d.,\s%]*$)/.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
