import { creditLine } from "../figure-words";
import type { BlockView, BoxView, FigureView, SubheadView } from "../view";
import { inlineXhtml, type XhtmlContext } from "./inline";
import { element, text } from "./markup";
import { chartXhtml } from "./chart";
import { tableXhtml } from "./table";
import { textBlocksXhtml, notesUnder } from "./text-blocks";

/** Blocks in reading order. `level`: of a subhead's heading, 2 to 6. */
export function blocksXhtml(blocks: readonly BlockView[], level: number, context: XhtmlContext): string {
  return blocks.map((block) => blockXhtml(block, level, context)).join("\n");
}

function blockXhtml(block: BlockView, level: number, context: XhtmlContext): string {
  switch (block.type) {
    case "paragraph":
    case "list":
      return textBlocksXhtml([block], context);
    case "subhead":
      return subhead(block, level, context);
    case "box":
      return box(block, level, context);
    case "quote":
      return element("blockquote", {}, textBlocksXhtml(block.paragraphs, context));
    case "table":
      return tableXhtml(block.table, context);
    case "sideBySide":
      return element("div", { class: "pair" }, ...block.tables.map((table) => tableXhtml(table, context)));
    case "chart":
      return chartXhtml(block.chart, context);
    case "figure":
      return figure(block, context);
    case "sectionBreak":
      return "<hr/>";
  }
}

function subhead(view: SubheadView, level: number, context: XhtmlContext): string {
  const number = view.number === null ? "" : `${view.number}) `;
  const heading = element(
    headingOf(level),
    { id: `${context.prefix}${view.anchor}` },
    number,
    inlineXhtml(view.children, context),
  );
  return heading + notesUnder(view.notes, context);
}

/** A picture, its caption, whose it is. */
function figure(view: FigureView, context: XhtmlContext): string {
  const src = context.pictureAddress(view);
  const { width, height } = view.picture;
  const drawn = src
    ? element("img", { src, alt: view.alt, width, height, role: view.decorative && "presentation" })
    : element("p", {}, text(view.alt));
  const credit = creditLine(view, context.words);
  const said = [inlineXhtml(view.caption, context), credit && element("span", { class: "credit" }, text(credit))]
    .filter(Boolean)
    .join(" ");
  const caption = said ? element("figcaption", {}, said) : "";
  const attributes = { id: `${context.prefix}${view.anchor}`, class: `picture ${view.width}` };
  return element("figure", attributes, drawn, caption) + notesUnder(view.notes, context);
}

/** A box is an aside with its own name; its kind goes before its title. */
function box(view: BoxView, level: number, context: XhtmlContext): string {
  const id = `${context.prefix}${view.anchor}`;
  const kind =
    view.kind === "reference" ? element("span", { class: "kind" }, text(context.words("reader.reference"))) : "";
  const title = inlineXhtml(view.title, context);
  const named = kind !== "" || title !== "";
  const head = named
    ? element(headingOf(level), { id: `${id}-title`, class: "box-title" }, [kind, title].filter(Boolean).join(" "))
    : "";
  const attributes = { id, class: "box", "aria-labelledby": named && `${id}-title` };
  return element(
    "aside",
    attributes,
    head,
    notesUnder(view.notes, context),
    blocksXhtml(view.blocks, level + 1, context),
  );
}

export function headingOf(level: number): string {
  return `h${Math.min(6, level)}`;
}
