import type { FrozenMedia } from "@/lib/document/frozen-media";
import type { ChartContent } from "@/lib/document/chart-content";
import type { FrozenSource } from "@/lib/document/frozen-source";
import type { TableContent } from "@/lib/document/table-content";
import { type BlockContext, blockViews } from "./block-view";
import { defaultBullets } from "./bullets";
import { chartView } from "./chart/chart-view";
import { beginBlock, beginDerivation, type Derivation, takeAsterisks } from "./derivation";
import { inlineView } from "./inline-view";
import { childOf, childrenOf, type NodeJson, textAttribute } from "./node-json";
import { articleText, blocksText, inlineText } from "./plain-text";
import { excerpt, readingMinutes } from "./reading-time";
import { referenceViews } from "./references-view";
import { recordTableView } from "./table-view";
import type { ArticleView, BlockView, InlineView, LeadView } from "./view";

/** What a revision froze, as far as an output needs it. `tables` and `charts` are keyed by their revision's id. */
export type FrozenArticle = {
  readonly kind: "feature" | "article" | "brief";
  readonly language: string;
  readonly byline: string;
  readonly document: NodeJson;
  readonly sources: Readonly<Record<string, FrozenSource>>;
  readonly tables: Readonly<Record<string, { readonly content: TableContent }>>;
  /** By the id of the picture; absent: there is none. */
  readonly media?: Readonly<Record<string, FrozenMedia>> | undefined;
  readonly charts?: Readonly<Record<string, { readonly content: ChartContent }>> | undefined;
};

/** How the publication sets its articles. `bullets`: shapes of list levels 1 to 4. */
export type HouseSetting = { readonly bullets?: readonly string[] | undefined };

const frame = new Set(["title", "lead", "summary", "references"]);

/**
 * An article with everything derived, once, for all outputs: numbers of subheads, notes and references, marks of notes and
 * where they are printed, bullet shapes, the geometry of tables. Pure; the article has been parsed by the document's room.
 */
export function articleView(article: FrozenArticle, house: HouseSetting = {}): ArticleView {
  const derivation = beginDerivation(article.language);
  const title = inlineOf(article.document, "title", derivation);
  const lead = leadView(childOf(article.document, "lead"), derivation);
  const blocks = blockViews(bodyOf(article.document), blockContext(article, house, derivation));
  const references = referenceViews(derivation, listedReferences(article.document), article.sources);
  const told = {
    titleText: inlineText(title),
    lead,
    blocks,
    footnotes: derivation.footnotes,
  };
  // The summary is printed with the issue, not in the article: what it holds must not move the article's own numbers.
  const summary = inlineOf(article.document, "summary", beginDerivation(article.language));
  return {
    kind: article.kind,
    language: article.language,
    byline: article.byline,
    title,
    summary,
    references,
    outline: derivation.outline,
    readingMinutes: readingMinutes(articleText(told)),
    description: articleDescription(summary, lead, blocks),
    ...told,
  };
}

/** Inline nodes on their own: a line of an issue's summary. Marks of notes are left out, since their texts stand elsewhere. */
export function lineView(nodes: readonly NodeJson[]): InlineView[] {
  const plain = nodes.filter((node) => node.type !== "note" && node.type !== "citation");
  return inlineView(plain, beginDerivation());
}

function bodyOf(document: NodeJson): NodeJson[] {
  return childrenOf(document).filter((node) => !frame.has(node.type));
}

function blockContext(article: FrozenArticle, house: HouseSetting, derivation: Derivation): BlockContext {
  const { language, sources, tables, media, charts = {} } = article;
  return {
    derivation,
    bullets: house.bullets?.length ? house.bullets : defaultBullets,
    inBox: false,
    picture: (mediaId) => media?.[mediaId] ?? null,
    embeddedTable: (revisionId, anchor) => {
      const pinned = tables[revisionId];
      return pinned ? recordTableView(pinned.content, { anchor, language, sources }) : null;
    },
    embeddedChart: (revisionId, anchor) => {
      const chart = charts[revisionId]?.content;
      const table = chart && tables[chart.tableRevisionId]?.content;
      return table ? chartView(chart, table, { anchor, language, sources }) : null;
    },
  };
}

function inlineOf(document: NodeJson, type: string, derivation: Derivation): InlineView[] {
  const node = childOf(document, type);
  return node ? inlineView(childrenOf(node), derivation) : [];
}

function leadView(node: NodeJson | undefined, derivation: Derivation): LeadView | null {
  if (!node) return null;
  beginBlock(derivation);
  const children = inlineView(childrenOf(node), derivation);
  if (inlineText(children).trim() === "") return null;
  return {
    children,
    eventDate: textAttribute(node, "eventDate") || null,
    notes: takeAsterisks(derivation),
  };
}

function listedReferences(document: NodeJson): { sourceId: string; locator: string }[] {
  return childrenOf(childOf(document, "references") ?? { type: "references" }).map((node) => ({
    sourceId: textAttribute(node, "sourceId"),
    locator: textAttribute(node, "locator"),
  }));
}

function articleDescription(
  summary: readonly InlineView[],
  lead: LeadView | null,
  blocks: readonly BlockView[],
): string {
  const candidates = [inlineText(summary), lead ? inlineText(lead.children) : "", blocksText(blocks)];
  return excerpt(candidates.find((text) => text.trim() !== "") ?? "");
}
