import { chartCaption, chartUnit, drawingWidths, paperDrawing, saysItsFigures } from "../chart-words";
import { creditLine } from "../figure-words";
import { pictureName, printableFile } from "../pictures";
import type { BlockView, ChartView, FigureView } from "../view";
import { ems, type Measure } from "./measure";
import { printInline, printText } from "./print-inline";
import type { PrintInline } from "./print-nodes";
import { type PrintTable, printTable, sourceLine } from "./print-table";
import {
  type BlockContext,
  type PrintNote,
  type PrintTextBlock,
  printList,
  printNotes,
  printParagraph,
} from "./print-text-blocks";

/** `file`: its name beside the data; null when the bytes are not there, and then its words stand alone. */
type PrintFigure = {
  k: "figure";
  file: string | null;
  format: "png" | "jpg";
  alt: string;
  decorative: boolean;
  width: FigureView["width"];
  /** Height for a width of one. */
  ratio: number;
  c: PrintInline[];
  credit: PrintInline[];
  notes: PrintNote[];
};

/** `svg`: the drawing; `figures`: its table, where the drawing does not say them all. */
type PrintChart = {
  k: "chart";
  svg: string;
  alt: string;
  caption: PrintInline[];
  unit: string;
  figures: PrintTable | null;
  notes: PrintInline[][];
};

export type PrintBlock =
  | PrintTextBlock
  | { k: "subhead"; number: string; c: PrintInline[]; notes: PrintNote[]; label: string }
  | { k: "box"; reference: boolean; title: PrintInline[]; notes: PrintNote[]; blocks: PrintBlock[] }
  | { k: "quote"; blocks: PrintBlock[] }
  | { k: "rule" }
  | PrintFigure
  | PrintChart
  | { k: "table"; table: PrintTable }
  | { k: "pair"; tables: PrintTable[] };

/** Space between two tables side by side, in points. */
const pairGap = 14;
/** What a box's frame takes from a line. */
const boxInset = 22;

export function printBlocks(blocks: readonly BlockView[], context: BlockContext, measure: Measure): PrintBlock[] {
  return blocks.map((block) => printBlock(block, context, measure));
}

function printBlock(block: BlockView, context: BlockContext, measure: Measure): PrintBlock {
  switch (block.type) {
    case "paragraph":
      return printParagraph(block, context);
    case "list":
      return printList(block, context);
    case "subhead":
      return {
        k: "subhead",
        number: block.number === null ? "" : `${block.number})`,
        c: printInline(block.children, context),
        notes: printNotes(block.notes, context),
        label: `${context.prefix}${block.anchor}`,
      };
    case "box":
      return printBox(block, context, measure);
    case "quote":
      return { k: "quote", blocks: block.paragraphs.map((paragraph) => printParagraph(paragraph, context)) };
    case "chart":
      return printChart(block.chart, context, measure);
    case "figure":
      return printFigure(block, context);
    case "sectionBreak":
      return { k: "rule" };
    case "table":
      return { k: "table", table: printTable(block.table, context, measure) };
    case "sideBySide":
      return { k: "pair", tables: block.tables.map((table) => printTable(table, context, halved(measure))) };
  }
}

function printChart(chart: ChartView, context: BlockContext, measure: Measure): PrintChart {
  const { data, table, notes, sources } = chart;
  const svg = paperDrawing(chart, `${context.prefix}${chart.anchor}`, {
    width: drawingWidths.paper,
    font: "Noto Sans KR",
  });
  const uncaptioned = { ...table, caption: [], unit: "" };
  return {
    k: "chart",
    svg,
    alt: data.altText || data.caption,
    caption: printInline(chartCaption(chart), context),
    unit: chartUnit(chart, context.words),
    figures: saysItsFigures(chart, svg) ? null : printTable(uncaptioned, context, measure),
    notes: [
      ...notes.map((line) => printInline(line, context)),
      ...sources.map((source) => sourceLine(source, context.words, context.room)),
    ],
  };
}

function printFigure(figure: FigureView, context: BlockContext): PrintFigure {
  const file = printableFile(figure);
  const { alt, captionText, decorative, width, picture } = figure;
  return {
    k: "figure",
    file: file && context.pictures.has(file.hash) ? pictureName(file) : null,
    format: file?.mediaType === "image/png" ? "png" : "jpg",
    // A picture without words of its own is named by its caption: a tagged file must say something.
    alt: alt || captionText || context.words("forms.picture"),
    decorative,
    width,
    ratio: picture.height / picture.width,
    c: printInline(figure.caption, context),
    credit: printText(creditLine(figure, context.words), context.room),
    notes: printNotes(figure.notes, context),
  };
}

/** What stands in a box is as wide as the box lets it. */
function printBox(box: Extract<BlockView, { type: "box" }>, context: BlockContext, measure: Measure): PrintBlock {
  const points = measure.text - boxInset;
  const inside = { ...context, room: ems(points, measure.size) };
  return {
    k: "box",
    reference: box.kind === "reference",
    title: printInline(box.title, inside),
    notes: printNotes(box.notes, inside),
    blocks: printBlocks(box.blocks, inside, { ...measure, text: points, full: points, turned: null }),
  };
}

/** Two tables share the whole width of the page, or of the box that they stand in. */
function halved(measure: Measure): Measure {
  const half = (measure.full - pairGap) / 2;
  return { ...measure, text: half, full: half, turned: null };
}
