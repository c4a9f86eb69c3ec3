import { chartUnit } from "../chart-words";
import { creditLine } from "../figure-words";
import { captionParts, captionSigns, sourceParts } from "../table-words";
import type {
  BlockView,
  BoxView,
  ChartView,
  FigureView,
  InlineView,
  ListView,
  NoteView,
  ReferenceView,
  TableView,
} from "../view";
import { escapeMarkdown, safeLine } from "./escape";
import { inlineMarkdown, linkMarkdown, type MarkdownContext } from "./inline";
import { pipeTable } from "./pipe-table";

/** Blocks in reading order, a blank line between them. `level`: of a subhead's heading. */
export function blocksMarkdown(blocks: readonly BlockView[], level: number, context: MarkdownContext): string {
  return blocks
    .map((block) => blockMarkdown(block, level, context))
    .filter(Boolean)
    .join("\n\n");
}

function blockMarkdown(block: BlockView, level: number, context: MarkdownContext): string {
  switch (block.type) {
    case "paragraph":
      return paragraphs(block.children, block.notes, context);
    case "list":
      return list(block, context);
    case "subhead": {
      const number = block.number === null ? "" : `${block.number}) `;
      const heading = `${"#".repeat(Math.min(6, level))} ${number}${inlineMarkdown(block.children, context)}`;
      return [heading, ...notes(block.notes, context)].join("\n\n");
    }
    case "quote":
      return quoted(
        block.paragraphs.map(({ children, notes: under }) => paragraphs(children, under, context)).join("\n\n"),
      );
    case "box":
      return box(block, level, context);
    case "sectionBreak":
      return "---";
    case "table":
      return table(block.table, context);
    case "sideBySide":
      return block.tables.map((each) => table(each, context)).join("\n\n");
    case "chart":
      return chart(block.chart, context);
    case "figure":
      return figure(block, context);
  }
}

function paragraphs(children: readonly InlineView[], under: readonly NoteView[], context: MarkdownContext): string {
  return [safeLine(inlineMarkdown(children, context)), ...notes(under, context)].filter(Boolean).join("\n\n");
}

/** Asterisk notes, each in a line of its own under what holds it. */
export function notes(under: readonly NoteView[], context: MarkdownContext): string[] {
  return under.map(({ mark, children }) => `${escapeMarkdown(mark)} ${inlineMarkdown(children, context)}`);
}

function list(view: ListView, context: MarkdownContext): string {
  const lines = view.items.map(({ blocks }, index) => {
    const sign = view.ordered ? `${view.start + index}. ` : "- ";
    const inside = blocks.map((block) =>
      block.type === "list" ? list(block, context) : paragraphs(block.children, block.notes, context),
    );
    return indented(
      sign,
      inside.join(blocks.some(({ type }) => type === "paragraph") && hasNotes(blocks) ? "\n\n" : "\n"),
    );
  });
  return lines.join("\n");
}

function hasNotes(blocks: readonly BlockView[]): boolean {
  return blocks.some((block) => block.type === "paragraph" && block.notes.length > 0);
}

function indented(sign: string, text: string): string {
  const [first = "", ...rest] = text.split("\n");
  return [`${sign}${first}`, ...rest.map((line) => (line ? `${" ".repeat(sign.length)}${line}` : line))].join("\n");
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"))
    .join("\n");
}

/** A box is a quotation that begins with its title in bold. */
function box(view: BoxView, level: number, context: MarkdownContext): string {
  const kind = view.kind === "reference" ? escapeMarkdown(context.words("reader.reference")) : "";
  const title = [kind, inlineMarkdown(view.title, context)].filter(Boolean).join(" ");
  const inside = [
    title && `<strong>${title}</strong>`,
    ...notes(view.notes, context),
    blocksMarkdown(view.blocks, level + 1, context),
  ];
  return quoted(inside.filter(Boolean).join("\n\n"));
}

function table(view: TableView, context: MarkdownContext): string {
  const { unit } = captionParts(view, context.words);
  const captioned = view.caption.length > 0 || unit !== "";
  const caption = captioned ? captionMarkdown(inlineMarkdown(view.caption, context), unit, context) : "";
  const lines = [...notes(view.asterisks, context), ...linesUnder(view.notes, view.sources, context)];
  return [caption, pipeTable(view, context), ...lines].filter(Boolean).join("\n\n");
}

/** A chart is its caption, what it shows in words, and its figures. */
function chart(view: ChartView, context: MarkdownContext): string {
  const unit = chartUnit(view, context.words);
  return [
    captionMarkdown(escapeMarkdown(view.data.caption), unit, context),
    view.data.altText ? `\\[${escapeMarkdown(view.data.altText)}\\]` : "",
    pipeTable(view.table, context),
    ...linesUnder(view.notes, view.sources, context),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** `caption`: as Markdown; `unit`: in words, or "". */
function captionMarkdown(caption: string, unit: string, { language }: MarkdownContext): string {
  const said = captionSigns(language).join(`${caption}${unit ? ` (${escapeMarkdown(unit)})` : ""}`);
  return `<strong>${said}</strong>`;
}

function linesUnder(
  lines: readonly InlineView[][],
  sources: readonly ReferenceView[],
  context: MarkdownContext,
): string[] {
  return [
    ...lines.map((line) => safeLine(inlineMarkdown(line, context))),
    ...sources.map((source) => {
      const { before, title, url } = sourceParts(source, context.words);
      return escapeMarkdown(before) + linkMarkdown(url, escapeMarkdown(title));
    }),
  ];
}

/** Words about a picture; the picture itself where it stands on the web. */
function figure(view: FigureView, context: MarkdownContext): string {
  const credit = creditLine(view, context.words);
  return [
    view.alt ? `\\[${escapeMarkdown(view.alt)}\\]` : "",
    safeLine(inlineMarkdown(view.caption, context)),
    escapeMarkdown(credit),
    ...notes(view.notes, context),
  ]
    .filter(Boolean)
    .join("\n\n");
}
