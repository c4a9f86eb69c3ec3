import { guarded, unguarded } from "./guard";

/** Rows of texts, all of one length. */
export type Texts = readonly (readonly string[])[];

/**
 * Reads what spreadsheets put on the clipboard (tabs between cells) and CSV (RFC 4180; semicolons as some languages' Excel writes it):
 * a cell in double quotes may hold separators and line ends, a quote within it is doubled. A quote that is not closed, or with
 * something behind it, is taken as it stands. Rows are filled up to the longest; empty rows at the end are left out.
 */
export function readDelimited(text: string, separator: "\t" | "," | ";"): Texts {
  const rows: string[][] = [];
  for (const { cell, startsRow } of cellsOf(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), separator)) {
    if (startsRow) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  return asRectangle(rows);
}

/** The separator that a CSV file uses: the one that its first row has most of. */
export function separatorOf(text: string): "\t" | "," | ";" {
  const first =
    text
      .slice(0, 10_000)
      .replace(/"[^"]*"/g, "")
      .split(/\r?\n/)[0] ?? "";
  const count = (separator: string) => first.split(separator).length;
  return ([";", "\t", ","] as const).reduce((best, one) => (count(one) > count(best) ? one : best), ",");
}

/** Texts for another program, harmless there: see `guarded`. */
export function writeDelimited(cells: Texts, separator: "\t" | ","): string {
  const quote = separator === "\t" ? /[\t\n"]/ : /[,\n\r"]/;
  const written = (cell: string) => (quote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map((row) => row.map((cell) => written(guarded(cell))).join(separator)).join("\r\n");
}

export function asRectangle(rows: readonly (readonly string[])[]): Texts {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  const kept = rows.slice(0, last + 1);
  const width = kept.reduce((most, row) => Math.max(most, row.length), 0);
  return kept.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

type ReadCell = { readonly cell: string; readonly startsRow: boolean };

function* cellsOf(text: string, separator: string): Generator<ReadCell> {
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\n]*))(${separator}|\n|$)`, "y");
  let startsRow = true;
  while (pattern.lastIndex < text.length || !startsRow) {
    const match = pattern.exec(text) ?? plainCell(text, pattern, separator);
    const [, quoted, plain = "", end] = match;
    yield { cell: unguarded((quoted?.replaceAll('""', '"') ?? plain).trim()), startsRow };
    if (end === "") return;
    startsRow = end === "\n";
  }
}

function plainCell(text: string, pattern: RegExp, separator: string): readonly [string, undefined, string, string] {
  const from = pattern.lastIndex;
  let to = from;
  while (to < text.length && text[to] !== separator && text[to] !== "\n") to += 1;
  const end = text.charAt(to);
  pattern.lastIndex = to + end.length;
  return ["", undefined, text.slice(from, to), end];
}
