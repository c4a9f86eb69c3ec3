import { beginBlock } from "./derivation";
import { figureView } from "./figure-view";
import { inlineView } from "./inline-view";
import { childOf, childrenOf, flagAttribute, type NodeJson, textAttribute } from "./node-json";
import { inlineText } from "./plain-text";
import { richTableView } from "./rich-table-view";
import type { FrozenMedia } from "@/lib/document/frozen-media";
import type { BlockView, BoxView, ChartView, QuoteView, SubheadView, TableView } from "./view";
import { listView, notesHere, paragraphView, type TextContext } from "./text-block-view";

/** What blocks need to know beside their text: the pinned tables and charts by their revision. */
export type BlockContext = TextContext & {
  /** The view of a pinned Table record, or null when the revision does not hold it. */
  readonly embeddedTable: (revisionId: string, anchor: string) => TableView | null;
  /** A picture as it was frozen, or null when the revision does not hold it. */
  readonly picture: (mediaId: string) => FrozenMedia | null;
  /** The same for a pinned Chart record. */
  readonly embeddedChart: (revisionId: string, anchor: string) => ChartView | null;
  readonly inBox: boolean;
};

/** Blocks in reading order. A pinned table that is missing leaves nothing: the revision's own check refuses that before. */
export function blockViews(nodes: readonly NodeJson[], context: BlockContext): BlockView[] {
  return nodes.flatMap((node) => {
    beginBlock(context.derivation);
    return blockView(node, context) ?? [];
  });
}

function blockView(node: NodeJson, context: BlockContext): BlockView | null {
  switch (node.type) {
    case "paragraph":
      return paragraphView(node, context);
    case "bulletList":
    case "orderedList":
      return listView(node, context, 1);
    case "subhead":
      return subheadView(node, context);
    case "box":
      return boxView(node, context);
    case "quote":
      return quoteView(node, context);
    case "figure":
      return figureView(node, context);
    case "sectionBreak":
      return { type: "sectionBreak" };
    case "tableFigure":
    case "tableEmbed":
      return asBlock(tableView(node, context));
    case "chartEmbed":
      return chartBlock(node, context);
    case "sideBySide":
      return {
        type: "sideBySide",
        tables: childrenOf(node).flatMap((child) => tableView(child, context) ?? []),
      };
    default:
      return null;
  }
}

function subheadView(node: NodeJson, context: BlockContext): SubheadView {
  const { derivation } = context;
  derivation.subheads += 1;
  const numbered = !context.inBox && flagAttribute(node, "numbered", true);
  if (numbered) derivation.numberedSubheads += 1;
  const number = numbered ? derivation.numberedSubheads : null;
  const anchor = `s${derivation.subheads}`;
  const children = inlineView(childrenOf(node), derivation);
  const text = inlineText(children);
  if (!context.inBox) derivation.outline.push({ anchor, number, text });
  return {
    type: "subhead",
    number,
    anchor,
    children,
    notes: notesHere(context),
    text,
  };
}

function boxView(node: NodeJson, context: BlockContext): BoxView {
  const { derivation } = context;
  derivation.boxes += 1;
  const anchor = `box-${derivation.boxes}`;
  const titleNode = childOf(node, "boxTitle");
  const title = titleNode ? inlineView(childrenOf(titleNode), derivation) : [];
  const notes = notesHere(context);
  const inside = childrenOf(node).filter((child) => child.type !== "boxTitle");
  const blocks = blockViews(inside, { ...context, inBox: true });
  return {
    type: "box",
    kind: textAttribute(node, "kind") === "plain" ? "plain" : "reference",
    anchor,
    title,
    notes,
    blocks,
  };
}

function quoteView(node: NodeJson, context: BlockContext): QuoteView {
  return {
    type: "quote",
    paragraphs: childrenOf(node).map((paragraph) => paragraphView(paragraph, context)),
  };
}

function tableView(node: NodeJson, context: BlockContext): TableView | null {
  const { derivation } = context;
  beginBlock(derivation);
  derivation.tables += 1;
  const anchor = `table-${derivation.tables}`;
  if (node.type === "tableEmbed") return context.embeddedTable(textAttribute(node, "revisionId"), anchor);
  return richTableView(node, anchor, context);
}

function chartBlock(node: NodeJson, context: BlockContext): BlockView | null {
  context.derivation.charts += 1;
  const anchor = `chart-${context.derivation.charts}`;
  const chart = context.embeddedChart(textAttribute(node, "revisionId"), anchor);
  return chart && { type: "chart", chart };
}

function asBlock(table: TableView | null): BlockView | null {
  return table && { type: "table", table };
}
