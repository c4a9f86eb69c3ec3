import { cleanText } from "@/lib/kernel/text";
import { readLineStart } from "@/lib/document/line-start";
import { readDelimited } from "@/lib/tables/grid/delimited";
import type { Draft, DraftCell, Line } from "./draft";
import { lineOf } from "./draft";
import { textPart, tidy } from "./inline-content";
import { TableTooLarge } from "./read-table";
import { emptyCell, soundGrid } from "./sound-grid";

const widths: ReadonlyMap<string, number> = new Map([
  [" ", 5],
  ["\u00a0", 5],
  ["\u3000", 10],
  ["\t", 20],
]);

/** Reads plain text: a line for each of its lines, and a table where several lines in a row have tabs between their words. */
export function readLines(text: string): Draft[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const drafts: Draft[] = [];
  for (let index = 0; index < lines.length; ) {
    const length = tableLength(lines, index);
    if (length > 1) drafts.push(tableOf(lines.slice(index, index + length)));
    else drafts.push(...lineDrafts(lines[index] ?? ""));
    index += Math.max(1, length);
  }
  return drafts;
}

function lineDrafts(text: string): Line[] {
  const content = tidy([textPart(cleanText(text).replace(/[\u200b\ufeff\u00ad]/g, ""))]);
  return content.length > 0 ? [lineOf(content, { indent: indentOf(text) })] : [];
}

function indentOf(text: string): number {
  const leading = /^[\s\u3000]*/.exec(text)?.[0] ?? "";
  return [...leading].reduce((sum, sign) => sum + (widths.get(sign) ?? 0), 0);
}

/** How many lines from here on are rows of one table. A cell in quotes may have several lines. */
function tableLength(lines: readonly string[], from: number): number {
  let length = 0;
  let quotes = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const isInside = quotes % 2 === 1;
    if (!isInside && !(length > 0 ? line : line.trimStart()).includes("\t")) break;
    if (!isInside && length === 0 && readLineStart(line.trimStart())) break;
    quotes += opensQuote(line, isInside) ? (line.match(/"/g)?.length ?? 0) : 0;
    length += 1;
  }
  return quotes % 2 === 1 ? 0 : length;
}

function opensQuote(line: string, isInside: boolean): boolean {
  return isInside || /(^|\t)"/.test(line);
}

function tableOf(lines: readonly string[]): Draft {
  const rows = readDelimited(lines.join("\n"), "\t").map((row) => row.map(cellOf));
  const grid = soundGrid(withRowSpans(rows));
  if (!grid) throw new TableTooLarge();
  return { kind: "table", caption: [], unit: "", rows: grid, notes: [] };
}

function cellOf(text: string): DraftCell {
  return { ...emptyCell, blocks: text.split("\n").flatMap(lineDrafts) };
}

/** A cell that is empty, with none but empty ones before it, goes on with the one above: so merged cells are copied as text. */
function withRowSpans(rows: readonly (readonly DraftCell[])[]): DraftCell[][] {
  const starts: (DraftCell & { rowspan: number })[] = [];
  return rows.map((row, index) => {
    let goesOn = index > 1 && row.some(({ blocks }) => blocks.length > 0);
    return row.flatMap((cell, column) => {
      goesOn &&= cell.blocks.length === 0;
      const above = starts[column];
      if (goesOn && above && above.blocks.length > 0) {
        above.rowspan += 1;
        return [];
      }
      const own = { ...cell };
      starts[column] = own;
      return [own];
    });
  });
}
