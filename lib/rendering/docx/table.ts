import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { columnWidths, leastWidth } from "../print/column-widths";
import { headAlignments } from "../head-alignment";
import { captionParts, sourceParts } from "../table-words";
import type { CellAlign, CellView, InlineView, ReferenceView, RowView, TableView } from "../view";
import { captionDocx } from "./caption";
import { type DocxContext, inlineDocx } from "./inline";
import { notesDocx, textBlocksDocx } from "./text-blocks";

/** Half points of a table's text, and of the smallest that can be read. */
const [usual, smallest] = [17, 11];
const hair = { style: BorderStyle.SINGLE, size: 4, color: "C9C3B6" };

/**
 * A captioned table whose head is repeated on each page; notes and its source under it. `room`: twips. `framed`: in a row of another table,
 * which would be kept with all that follows it if its first paragraph were.
 */
export function tableDocx(table: TableView, room: number, context: DocxContext, framed = false): (Paragraph | Table)[] {
  return [...captionOf(table, !framed, context), gridDocx(table, room, context), ...underDocx(table, context)];
}

function captionOf(table: TableView, keepNext: boolean, context: DocxContext): Paragraph[] {
  const { unit } = captionParts(table, context.words);
  if (table.caption.length === 0 && unit === "") return [];
  return [captionDocx(inlineDocx(table.caption, context), unit, { keepNext, context })];
}

function gridDocx(table: TableView, room: number, context: DocxContext): Table {
  const size = sizeFor(table, room);
  const em = emOf(size);
  const widths = columnWidths(table, room / em).map((width) => Math.floor(width * em));
  const rows = [
    ...table.head.map((row) => rowDocx(row, { context, head: true, size, aligned: headAlignments(table) })),
    ...table.body.map((row) => rowDocx(row, { context, head: false, size })),
  ];
  const strong = { style: BorderStyle.SINGLE, size: 10, color: context.colour };
  return new Table({
    rows: rows.length > 0 ? rows : [rowDocx({ cells: [] }, { context, head: false, size })],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: strong, bottom: strong, insideHorizontal: hair },
      ...{ left: nothing, right: nothing, insideVertical: nothing },
    },
  });
}

/** The largest size at which each column takes its widest word. */
function sizeFor(table: TableView, room: number): number {
  const fits = Math.floor(usual * (room / emOf(usual) / leastWidth(table)));
  return Math.max(smallest, Math.min(usual, fits));
}

/** Twips to an em of Hangul. */
function emOf(size: number): number {
  return size * 9.7;
}

const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };

type RowSetting = {
  context: DocxContext;
  head: boolean;
  size: number;
  aligned?: ReadonlyMap<CellView, CellAlign>;
};

function rowDocx({ cells }: RowView, setting: RowSetting): TableRow {
  const children = cells.map((cell) => cellDocx(cell, setting));
  return new TableRow({ tableHeader: setting.head, cantSplit: true, children });
}

function cellDocx(cell: CellView, { size, context, aligned }: RowSetting): TableCell {
  const { colspan, rowspan, heads, blocks } = cell;
  const align = cell.align ?? aligned?.get(cell) ?? null;
  const inside = textBlocksDocx(blocks, context, {
    ...{ style: "TableText", align, bold: heads !== null },
    ...(size < usual ? { size } : {}),
  });
  return new TableCell({
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(heads === "column" ? { shading: { type: ShadingType.CLEAR, fill: "F1F1F4" } } : {}),
    margins: { top: 45, bottom: 45, left: size < usual ? 50 : 80, right: size < usual ? 50 : 80 },
    children: inside.length > 0 ? inside : [new Paragraph({ style: "TableText" })],
  });
}

function underDocx(table: TableView, context: DocxContext): Paragraph[] {
  const notes = table.notes.map((line) => new Paragraph({ style: "Note", children: inlineDocx(line, context) }));
  const sources = table.sources.map((source) => sourceDocx(source, context));
  // Word needs a paragraph between two tables, else they become one.
  return [...notesDocx(table.asterisks, context), ...notes, ...sources, new Paragraph({ style: "AfterTable" })];
}

/** A source under a table or a chart. */
export function sourceDocx(source: ReferenceView, context: DocxContext): Paragraph {
  const { before, title, language, url } = sourceParts(source, context.words);
  const named: InlineView[] = [{ type: "lang", lang: language, children: [{ type: "text", text: title }] }];
  const said: InlineView[] = [
    { type: "text", text: before },
    ...(url ? [{ type: "link" as const, href: url, children: named }] : named),
  ];
  return new Paragraph({ style: "Note", children: inlineDocx(said, context) });
}
