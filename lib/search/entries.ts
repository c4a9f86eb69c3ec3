import { issueLabel } from "@/lib/issues/publication";
import { type EditionFrame, type EditionItem, type EditionSection, placedItems } from "@/lib/publishing/edition";
import { lineView } from "@/lib/rendering/article-view";
import { blocksText, inlineText } from "@/lib/rendering/plain-text";
import type { ArticleView, BlockView, ChartView, ReferenceView, RowView, TableView } from "@/lib/rendering/view";

/** What can be found. An article in the narrower sense is a feature too. */
export const entryKinds = ["article", "brief", "table", "chart", "source", "issue"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing that a search finds, in the words that readers have before them. */
export type Entry = {
  readonly kind: EntryKind;
  /** Null, and no slug: the issue itself. */
  readonly articleId: string | null;
  readonly slug: string;
  /** Id of the spot in the article's page; "": its head. */
  readonly anchor: string;
  /** Of the article in the edition, from 0. */
  readonly position: number;
  readonly section: string;
  /** BCP 47, of the title. */
  readonly language: string;
  readonly title: string;
  /** Of a table, a chart, a source: the title of its article. Else "". */
  readonly article: string;
  /** What counts next to the title: lead, summary, who wrote it; a source's translated title. */
  readonly lead: string;
  /** Everything else, line by line. */
  readonly body: string;
};

/** Raise it when entries, folding or grams change: what was indexed before is written anew. */
export const indexFormat = 2;

/** Everything that an edition says, cut into what can be found: the issue, its articles, and each table, chart and source in them. */
export function entriesOf(frame: EditionFrame, views: ReadonlyMap<string, ArticleView>): Entry[] {
  const articles = placedItems(frame).flatMap(({ section, item }, position) => {
    const view = views.get(item.slug);
    return view ? entriesOfArticle({ frame, section, item, view, position }) : [];
  });
  return [issueEntry(frame), ...articles];
}

function issueEntry({ publication, issue }: EditionFrame): Entry {
  return {
    ...{ kind: "issue", articleId: null, slug: "", anchor: "", position: 0, section: "" },
    language: publication.language,
    title: `${publication.title} ${issueLabel(publication.numbering, issue.number)}`,
    ...{ article: "", lead: issue.introduction, body: "" },
  };
}

type Placed = {
  readonly frame: EditionFrame;
  readonly section: EditionSection;
  readonly item: EditionItem;
  readonly view: ArticleView;
  readonly position: number;
};

function entriesOfArticle({ frame, section, item, view, position }: Placed): Entry[] {
  const place = { articleId: item.articleId, slug: item.slug, position, section: section.title };
  const within = { ...place, article: view.titleText };
  const inArticle = { ...within, language: view.language };
  const summary = frame.summary.find(({ articleSlug }) => articleSlug === item.slug);
  const lead = [
    view.lead ? inlineText(view.lead.children) : "",
    summary ? inlineText(lineView(summary.text)) : "",
    view.byline,
  ];
  const notes = [...(view.lead?.notes ?? []), ...view.footnotes].map(({ children }) => inlineText(children));
  const text: Entry = {
    ...{ ...inArticle, article: "", kind: view.kind === "brief" ? "brief" : "article", anchor: "" },
    ...{ title: view.titleText, lead: lines(lead), body: lines([blocksText(running(view.blocks)), ...notes]) },
  };
  const { tables, charts } = drawnIn(view.blocks);
  return [
    text,
    ...tables.map((table): Entry => ({ ...inArticle, ...tableWords(table), kind: "table" })),
    ...charts.map((chart): Entry => ({ ...inArticle, ...chartWords(chart), kind: "chart" })),
    ...sourcesOf(view, tables).map((source): Entry => ({ ...within, ...sourceWords(source), kind: "source" })),
  ];
}

/** The blocks that are read one after the other; tables and charts are found by themselves. */
function running(blocks: readonly BlockView[]): BlockView[] {
  return blocks.flatMap((block): BlockView[] => {
    if (block.type === "table" || block.type === "sideBySide" || block.type === "chart") return [];
    return block.type === "box" ? [{ ...block, blocks: running(block.blocks) }] : [block];
  });
}

function drawnIn(blocks: readonly BlockView[]): { tables: TableView[]; charts: ChartView[] } {
  const tables: TableView[] = [];
  const charts: ChartView[] = [];
  for (const block of blocks) {
    if (block.type === "table") tables.push(block.table);
    if (block.type === "sideBySide") tables.push(...block.tables);
    if (block.type === "chart") charts.push(block.chart);
    if (block.type !== "box") continue;
    const inside = drawnIn(block.blocks);
    tables.push(...inside.tables);
    charts.push(...inside.charts);
  }
  return { tables, charts };
}

function tableWords(table: TableView) {
  const notes = [...table.notes.map(inlineText), ...table.asterisks.map(({ children }) => inlineText(children))];
  const rows = [...table.head, ...table.body].map(rowText);
  return { anchor: table.anchor, title: table.captionText, lead: table.unit, body: lines([...rows, ...notes]) };
}

/** Cells are parted so that no phrase runs from one into the next. */
function rowText({ cells }: RowView): string {
  const said = cells.map(({ blocks }) => blocksText(blocks).replaceAll("\n", " "));
  return said.filter(Boolean).join(" · ");
}

function chartWords({ anchor, data, table, notes }: ChartView) {
  const rows = [...table.head, ...table.body].map(rowText);
  return {
    anchor,
    title: table.captionText,
    lead: data.altText,
    body: lines([...rows, ...notes.map(inlineText)]),
  };
}

/** Those under the article, and those that only a table names: these are found at the table. */
function sourcesOf(view: ArticleView, tables: readonly TableView[]): ReferenceView[] {
  const sources = new Map<string, ReferenceView>();
  const ofTables = tables.flatMap(({ anchor, sources: named }) => named.map((source) => ({ ...source, anchor })));
  for (const source of [...view.references, ...ofTables])
    if (!sources.has(source.sourceId)) sources.set(source.sourceId, source);
  return [...sources.values()];
}

function sourceWords(source: ReferenceView) {
  const { anchor, title, titleTranslation, language, authors = "", outlet, publisher = "", url, doi = "" } = source;
  return { anchor, language, title, lead: titleTranslation, body: lines([authors, outlet, publisher, url, doi]) };
}

function lines(parts: readonly string[]): string {
  return parts.filter(Boolean).join("\n");
}
