import type { FormWords } from "../issue-view";
import { blocksText } from "../plain-text";
import { headAlignments } from "../head-alignment";
import { captionParts, sourceParts } from "../table-words";
import { placedCells, textWidth } from "../table-measure";
import type { CellAlign, CellView, ReferenceView, TableView } from "../view";
import { columnWidths, leastWidth } from "./column-widths";
import { type Measure, ems } from "./measure";
import {
  type BlockContext,
  type PrintNote,
  type PrintTextBlock,
  printNotes,
  printTextBlocks,
} from "./print-text-blocks";
import { printInline, printLanguage, printText } from "./print-inline";
import type { PrintInline } from "./print-nodes";
import { webAddress } from "../web-address";

export type PrintCell = {
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
  align: CellAlign | null;
  heads: "column" | "row" | null;
  /** Ems of room to the right, so that points stand under each other. */
  lacks: number;
  /** Whether it may be split over two pages. */
  breakable: boolean;
  blocks: PrintTextBlock[];
};

export type PrintTable = {
  label: string;
  caption: PrintInline[];
  /** Said by a reading program. */
  name: string;
  unit: string;
  /** Points. */
  size: number;
  columns: number[];
  /** Short enough not to be parted. */
  kept: boolean;
  /** Points that must be free on a page for a longer one to begin there: its caption, its head and the first of its rows. */
  room: number;
  span: "text" | "full" | "turned";
  head: PrintCell[];
  headRows: number;
  body: PrintCell[];
  notes: PrintInline[][];
  asterisks: PrintNote[];
  sources: PrintInline[][];
};

/** Sizes of a table's text in points, the largest that its columns can be set in. */
const sizes = [8.3, 7.6, 6.9];
/** A row of at most this many lines is kept on one page. */
const keptLines = 12;

/** A table of at most this many lines is kept on one page with its notes. */
const keptTable = 15;
/** So many rows of a longer one stand under its head where it begins. */
const firstRows = 3;

/** How many times in a table's text something of this many points goes. */
type Setting = Pick<PrintTable, "size" | "span"> & { points: number };

export function printTable(table: TableView, context: BlockContext, measure: Measure): PrintTable {
  const setting = settingOf(table, measure);
  const room = ems(setting.points, setting.size);
  const widths = columnWidths(table, room);
  const rows = linesOfRows(table, widths);
  const under = table.notes.length + table.asterisks.length + table.sources.length;
  const { words } = context;
  const unit = captionParts(table, words).unit;
  const inside = { ...context, room };
  return {
    label: `${context.prefix}${table.anchor}`,
    caption: printInline(table.caption, inside),
    name: table.captionText || words("reader.table"),
    unit,
    size: setting.size,
    span: setting.span,
    kept: rows.reduce((sum, lines) => sum + lines, 0) + under <= keptTable,
    room: heightOf(rows.slice(0, table.head.length + firstRows), setting.size),
    columns: widths.map((width) => Math.round((width / room) * 1000)),
    head: cellsOf(table.head, { widths, context, from: 0, aligned: headAlignments(table) }),
    headRows: table.head.length,
    body: cellsOf(table.body, { widths, context, from: table.head.length }),
    notes: table.notes.map((note) => printInline(note, inside)),
    asterisks: printNotes(table.asterisks, inside),
    sources: table.sources.map((source) => sourceLine(source, words, room)),
  };
}

/** The text's own measure if it fits, else the page's, in ever smaller text; the page is turned for what is wider still. */
function settingOf(table: TableView, { text, full, turned }: Measure): Setting {
  const least = leastWidth(table);
  const spans = [
    { span: "text" as const, points: text, wanted: Math.max(least, Math.min(table.naturalWidth * 0.8, 30)) },
    { span: "full" as const, points: full, wanted: least },
  ];
  for (const { span, points, wanted } of spans) {
    const size = sizes.find((each) => ems(points, each) >= wanted);
    if (size !== undefined && (span === "full" || size === sizes[0] || text === full)) return { span, points, size };
  }
  // In a box, or beside another table, there is no wider measure to go to.
  if (turned === null) return { span: full > text ? "full" : "text", points: full, size: shrunk(full, least, 5.4) };
  const size = sizes.find((each) => ems(turned, each) >= least) ?? shrunk(turned, least, 4);
  return { span: "turned", points: turned, size };
}

/** The size in which columns of `least` ems go into so many points, but not below what can be read. */
function shrunk(points: number, least: number, smallest: number): number {
  return Math.round(Math.max(smallest, (points / (least * 0.92)) * 0.98) * 10) / 10;
}

type CellSetting = {
  widths: readonly number[];
  context: BlockContext;
  from: number;
  aligned?: ReadonlyMap<CellView, CellAlign>;
};

function cellsOf(rows: TableView["head"], { widths, context, from, aligned }: CellSetting): PrintCell[] {
  return placedCells(rows).map(({ cell, row, column }) => {
    const width = widths.slice(column, column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const room = Math.max(1, width - 1.5);
    return {
      x: column,
      y: row + from,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      align: cell.align ?? aligned?.get(cell) ?? null,
      heads: cell.heads,
      lacks: cell.missingDecimals,
      breakable: cell.rowspan > 1 || linesOf(cell, room) > keptLines,
      blocks: printTextBlocks(cell.blocks, { ...context, room }),
    };
  });
}

/** Points, with a line for the caption. */
function heightOf(rows: readonly number[], size: number): number {
  const lines = rows.reduce((sum, each) => sum + Math.min(each, keptLines), 0);
  return Math.round(lines * size * 1.52 + rows.length * 9.5 + 20);
}

/** Lines of each row, which is as high as its highest cell that spans no other row. */
function linesOfRows({ head, body }: TableView, widths: readonly number[]): number[] {
  const high = [...head, ...body].map(() => 1);
  for (const { cell, row, column } of placedCells([...head, ...body])) {
    const width = widths.slice(column, column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const lines = linesOf(cell, Math.max(1, width - 1.5)) / cell.rowspan;
    high[row] = Math.max(high[row] ?? 1, lines);
  }
  return high;
}

function linesOf(cell: CellView, room: number): number {
  const lines = blocksText(cell.blocks).split("\n");
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** 출처: outlet, and the title in its own language, which leads to it. */
export function sourceLine(source: ReferenceView, words: FormWords, room: number): PrintInline[] {
  const { before, title, language, url } = sourceParts(source, words);
  const named: PrintInline = { k: "lang", lang: printLanguage(language), c: printText(title, room) };
  const href = webAddress(url);
  return [...printText(before, room), href ? { k: "link", href, c: [named] } : named];
}
