import type { ArticleView, InlineView, TableView } from "./view";

/**
 * An issue as every form of it (PDF, EPUB, DOCX, Markdown, JSON) reads it: the edition's frame and the views of its articles, nothing else.
 * A form decides how this looks and never what it says.
 */
export type IssueView = {
  publication: {
    slug: string;
    title: string;
    /** BCP 47. */
    language: string;
    /** IANA. */
    timeZone: string;
    publisher: string;
    rightsNotice: string;
    description: string;
    theme: Theme;
  };
  /** `label`: 제147호. `publicationDate`: ISO day. */
  issue: { number: number; label: string; slug: string; publicationDate: string; introduction: string };
  sections: SectionView[];
  summary: SummaryLineView[];
  colophon: { label: string; value: string }[];
  /** Null for what is not published: an estimate of its pages. */
  proof: ProofView | null;
  /** Where it stands on the web, in full. */
  address: string;
};

/** How the publication looks in print. `colour`: `#rrggbb`. */
export type Theme = { textFace: "sans" | "serif"; colour: string; margins: "regular" | "compact" };

export type SectionView = { title: string; number: string | null; groups: GroupView[] };
/** Articles under one category; `category` is empty for those that have none. */
export type GroupView = { category: string; articles: PlacedArticle[] };
export type PlacedArticle = {
  /** "01"; null where its section does not number. */
  number: string | null;
  slug: string;
  /** Its page on the web, in full. */
  address: string;
  /** SHA-256 of the approved text; "" for what is not published. */
  hash: string;
  /** Since it went out: a retraction first, then corrections, newest first. */
  notices: NoticeView[];
  view: ArticleView;
};
/** What readers are told over an article since it went out: that it is retracted, corrected, or taken back to an earlier text. */
export type NoticeView = {
  kind: "retracted" | "corrected" | "returned";
  /** ISO instant. */
  at: string;
  /** In its editor's words. */
  lines: string[];
};

export type SummaryLineView = { slug: string; number: string | null; title: string; text: InlineView[] };

export type ProofView = {
  editionNumber: number;
  /** ISO instants. */
  publishedAt: string;
  publicNote: string;
  signedOffBy: string;
  signedOffAt: string;
  /** SHA-256 of the edition's manifest. */
  editionHash: string;
};

/** What is rendered: a whole issue, or one article of it by itself. */
export type Part = { kind: "issue" } | { kind: "article"; slug: string };

/** The words of an output, by key (`reader.contents`), in the publication's language. */
export type FormWords = (key: string, values?: Record<string, string | number>) => string;

export type Placed = { section: SectionView; group: GroupView; article: PlacedArticle };

/** Every article in reading order. */
export function placedArticles(issue: IssueView): Placed[] {
  return issue.sections.flatMap((section) =>
    section.groups.flatMap((group) => group.articles.map((article) => ({ section, group, article }))),
  );
}

/** The articles of a part, in reading order. */
export function articlesOf(issue: IssueView, part: Part): Placed[] {
  const all = placedArticles(issue);
  return part.kind === "issue" ? all : all.filter(({ article }) => article.slug === part.slug);
}

/** Neighbours that share something, together. */
export function runsOf<Item>(items: readonly Item[], shared: (item: Item) => unknown): [Item, ...Item[]][] {
  const runs: [Item, ...Item[]][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && shared(last[0]) === shared(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** A table with its number in the whole issue, from 1: `tables/{number}.csv`. */
export type NumberedTable = { number: number; slug: string; table: TableView };

/** Every table of the issue in reading order, those in boxes and side by side among them. */
export function numberedTables(issue: IssueView): NumberedTable[] {
  return numberTables(placedArticles(issue).map(({ article: { slug, view } }) => ({ slug, view })));
}

/** Every table of articles in reading order. */
export function numberTables(articles: readonly { slug: string; view: ArticleView }[]): NumberedTable[] {
  return articles
    .flatMap(({ slug, view }) => tablesOf(view.blocks).map((table) => ({ slug, table })))
    .map((placed, index) => ({ number: index + 1, ...placed }));
}

function tablesOf(blocks: ArticleView["blocks"]): TableView[] {
  return blocks.flatMap((block) => {
    if (block.type === "table") return [block.table];
    if (block.type === "sideBySide") return block.tables;
    return block.type === "box" ? tablesOf(block.blocks) : [];
  });
}
