import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { BlockView, BoxView, SubheadView, TableView } from "../view";
import { bookmark, type DocxContext, inlineDocx, printable } from "./inline";
import { chartDocx } from "./chart";
import { figureDocx } from "./figure";
import { tableDocx } from "./table";
import { notesDocx, textBlocksDocx } from "./text-blocks";

/** Width of the text in twips: A4 with margins of 25 mm. */
export const textWidthTwips = 9071;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
/** Two tables of at most so many rows side by side are not parted. */
const keptRows = 15;
const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };

export function headingLevel(level: number) {
  return headings[Math.min(headings.length, level) - 1] ?? HeadingLevel.HEADING_6;
}

/** Blocks in reading order. `level`: of a subhead's heading. `room`: twips. */
export function blocksDocx(
  blocks: readonly BlockView[],
  place: { level: number; room: number },
  context: DocxContext,
): (Paragraph | Table)[] {
  return blocks.flatMap((block) => blockDocx(block, place, context));
}

function blockDocx(
  block: BlockView,
  place: { level: number; room: number },
  context: DocxContext,
): (Paragraph | Table)[] {
  switch (block.type) {
    case "paragraph":
    case "list":
      return textBlocksDocx([block], context);
    case "subhead":
      return subhead(block, place.level, context);
    case "box":
      return box(block, place, context);
    case "quote":
      return textBlocksDocx(block.paragraphs, context, { style: "Quote" });
    case "chart":
      return chartDocx(block.chart, place.room, context);
    case "figure":
      return figureDocx(block, place.room, context);
    case "sectionBreak":
      return [new Paragraph({ style: "Normal", alignment: "center", children: [new TextRun("· · ·")] })];
    case "table":
      return tableDocx(block.table, place.room, context);
    case "sideBySide":
      return [pair(block.tables, place.room, context), new Paragraph({ style: "AfterTable" })];
  }
}

function subhead(view: SubheadView, level: number, context: DocxContext): Paragraph[] {
  const number = view.number === null ? [] : [new TextRun({ text: `${view.number}) `, color: context.colour })];
  const children = [bookmark(`${context.prefix}${view.anchor}`, [...number, ...inlineDocx(view.children, context)])];
  return [new Paragraph({ heading: headingLevel(level), children }), ...notesDocx(view.notes, context)];
}

/** A box is a table of one cell: it may hold tables itself, which a framed paragraph cannot. */
function box(
  view: BoxView,
  { level, room }: { level: number; room: number },
  context: DocxContext,
): (Paragraph | Table)[] {
  const kind =
    view.kind === "reference"
      ? [new TextRun({ text: `${printable(context.words("reader.reference"))} `, bold: true, color: context.colour })]
      : [];
  const title = inlineDocx(view.title, context, { bold: true });
  const inside = [
    ...(kind.length + title.length > 0 ? [new Paragraph({ style: "BoxTitle", children: [...kind, ...title] })] : []),
    ...notesDocx(view.notes, context),
    ...blocksDocx(view.blocks, { level: level + 1, room: room - 400 }, context),
  ];
  const top = { style: BorderStyle.SINGLE, size: 12, color: context.colour };
  const cell = new TableCell({
    shading: { type: ShadingType.CLEAR, fill: "F4F5F8" },
    margins: { top: 140, bottom: 100, left: 200, right: 200 },
    borders: { top, bottom: nothing, left: nothing, right: nothing },
    children: inside.length > 0 ? inside : [new Paragraph({})],
  });
  // A table has no space of its own around it.
  return [
    new Paragraph({ style: "AfterTable", keepNext: true }),
    oneRow([cell], [room]),
    new Paragraph({ style: "AfterTable" }),
  ];
}

/** Two tables in a frame that is not drawn. */
function pair(tables: readonly TableView[], room: number, context: DocxContext): Table {
  const each = Math.floor(room / Math.max(1, tables.length));
  const cells = tables.map(
    (table, index) =>
      new TableCell({
        margins: { top: 0, bottom: 0, left: index === 0 ? 0 : 120, right: index === 0 ? 120 : 0 },
        borders: { top: nothing, bottom: nothing, left: nothing, right: nothing },
        children: tableDocx(table, each - 120, context, true),
      }),
  );
  return oneRow(
    cells,
    tables.map(() => each),
    tables.every(({ body }) => body.length <= keptRows),
  );
}

function oneRow(cells: TableCell[], widths: number[], cantSplit = false): Table {
  return new Table({
    rows: [new TableRow({ children: cells, cantSplit })],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: nothing,
      bottom: nothing,
      left: nothing,
      right: nothing,
      insideHorizontal: nothing,
      insideVertical: nothing,
    },
  });
}
