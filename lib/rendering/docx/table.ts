import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { columnWidths } from "../print/column-widths";
import { captionParts, sourceParts } from "../table-words";
import type { CellView, InlineView, ReferenceView, RowView, TableView } from "../view";
import { type DocxContext, inlineDocx, printable } from "./inline";
import { notesDocx, textBlocksDocx } from "./text-blocks";

/** Twips to an em of a table's text. */
const em = 165;
const hair = { style: BorderStyle.SINGLE, size: 4, color: "C9C3B6" };

/** A captioned table whose head is repeated on each page; notes and its source under it. `room`: twips. */
export function tableDocx(table: TableView, room: number, context: DocxContext): (Paragraph | Table)[] {
  return [...captionDocx(table, context), gridDocx(table, room, context), ...underDocx(table, context)];
}

function captionDocx(table: TableView, context: DocxContext): Paragraph[] {
  const { unit } = captionParts(table, context.words);
  if (table.caption.length === 0 && unit === "") return [];
  const said = unit ? [new TextRun({ text: printable(` (${unit})`), bold: false })] : [];
  const children = [new TextRun("〈"), ...inlineDocx(table.caption, context), ...said, new TextRun("〉")];
  return [new Paragraph({ style: "Caption", keepNext: true, children })];
}

function gridDocx(table: TableView, room: number, context: DocxContext): Table {
  const widths = columnWidths(table, room / em).map((width) => Math.floor(width * em));
  const rows = [
    ...table.head.map((row) => rowDocx(row, { context, head: true })),
    ...table.body.map((row) => rowDocx(row, { context, head: false })),
  ];
  const strong = { style: BorderStyle.SINGLE, size: 10, color: context.colour };
  return new Table({
    rows: rows.length > 0 ? rows : [rowDocx({ cells: [] }, { context, head: false })],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: strong, bottom: strong, insideHorizontal: hair },
      ...{ left: nothing, right: nothing, insideVertical: nothing },
    },
  });
}

const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };

function rowDocx({ cells }: RowView, { context, head }: { context: DocxContext; head: boolean }): TableRow {
  const children = cells.map((cell) => cellDocx(cell, context));
  return new TableRow({ tableHeader: head, cantSplit: true, children });
}

function cellDocx(cell: CellView, context: DocxContext): TableCell {
  const { colspan, rowspan, heads, align, blocks } = cell;
  const inside = textBlocksDocx(blocks, context, { style: "TableText", align, bold: heads !== null });
  return new TableCell({
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(heads === "column" ? { shading: { type: ShadingType.CLEAR, fill: "F1F1F4" } } : {}),
    margins: { top: 45, bottom: 45, left: 80, right: 80 },
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
