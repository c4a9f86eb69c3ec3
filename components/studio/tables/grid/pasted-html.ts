import { asRectangle, type Texts } from "@/lib/tables/grid/delimited";
import { unguarded } from "@/lib/tables/grid/guard";
import { layOut, type SpannedCell } from "@/lib/tables/grid/spanned";

export type PastedTable = { readonly cells: Texts; readonly headRows: number };

const mostSpan = 2000;

/**
 * The first table of clipboard HTML (Excel, Google Sheets, a web page) as texts, with how many of its rows are heads; null if there is
 * none. Parsed apart from the page, so that nothing in it runs or loads.
 */
export function tableInHtml(html: string): PastedTable | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows = [...table.rows].filter((row) => row.closest("table") === table);
  const laid = layOut(rows.map(cellsOf), headRowsOf(rows));
  return { cells: asRectangle(laid.cells), headRows: laid.headRows };
}

function cellsOf(row: HTMLTableRowElement): SpannedCell[] {
  return [...row.cells].map((cell) => ({
    text: unguarded(textOf(cell)),
    colspan: Math.min(mostSpan, Math.max(1, cell.colSpan)),
    rowspan: Math.min(mostSpan, Math.max(1, cell.rowSpan)),
  }));
}

/** Rows of `thead`, or rows at the top that hold nothing but `th`; two when the first is labels over several columns. */
function headRowsOf(rows: readonly HTMLTableRowElement[]): number {
  const isHead = (row: HTMLTableRowElement) =>
    row.parentElement?.tagName === "THEAD" ||
    (row.cells.length > 0 && [...row.cells].every((cell) => cell.tagName === "TH"));
  const first = rows.findIndex((row) => !isHead(row));
  const heads = first < 0 ? rows.length : first;
  if (heads > 0) return heads;
  // Spreadsheets know no heads: a first row with merged cells over the second is one.
  const top = rows[0] ? [...rows[0].cells] : [];
  return top.some(({ colSpan }) => colSpan > 1) && rows.length > 2 ? 2 : 1;
}

/** What a cell says; items and paragraphs on lines of their own. White space is as the page would have shown it. */
function textOf(cell: HTMLElement): string {
  let text = "";
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? "").replace(/[ \t\r\n]+/g, " ");
    else if (node instanceof HTMLElement) {
      const isBlock = /^(P|DIV|LI|UL|OL|H[1-6])$/.test(node.tagName);
      if (node.tagName === "BR" || (isBlock && text !== "" && !text.endsWith("\n"))) text += "\n";
      if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(node.tagName)) return;
      for (const child of node.childNodes) walk(child);
      if (isBlock && !text.endsWith("\n")) text += "\n";
    }
  };
  for (const child of cell.childNodes) walk(child);
  return text
    .replaceAll("\u00a0", " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
