import type { FrozenMedia } from "@/lib/document/frozen-media";
import type { ChartData } from "./chart/chart-data";

/**
 * What an article says, with everything that is derived already derived: numbers, marks, parentheses, shapes, order of
 * references. One model for every output (pages, mail, PDF, EPUB): an output decides how a thing looks, never what it is.
 * No sentence in here is in an interface language; words such as "참고" or "단위" belong to the output.
 */

export type TextMark = "strong" | "em" | "underline" | "highlight" | "superscript" | "subscript";

export type InlineView =
  | { type: "text"; text: string }
  | { type: "break" }
  | { type: "mark"; mark: TextMark; children: InlineView[] }
  | { type: "link"; href: string; children: InlineView[] }
  | { type: "lang"; lang: string; children: InlineView[] }
  /** Printed in parentheses straight after the word before it: 홍치(紅旗). The parentheses are not part of `children`. */
  | { type: "gloss"; lang: string; children: InlineView[] }
  | { type: "ruby"; reading: string; children: InlineView[] }
  | { type: "noteMark"; note: NoteView }
  /** `number` counts cited sources in the order of their first appearance, from 1. */
  | {
      type: "citation";
      number: number;
      locator: string;
      anchor: string;
      referenceAnchor: string;
    };

export type NoteKind = "asterisk" | "footnote";

/** A note with the text that it holds. `mark` is `*`, `**` … within a block, or a footnote's number within the article. */
export type NoteView = {
  kind: NoteKind;
  mark: string;
  /** Id of the note's text. */
  anchor: string;
  /** Id of the mark in the text, to come back to. */
  markAnchor: string;
  children: InlineView[];
};

export type BulletShape = "square" | "dash" | "asterisk" | "arrow" | "check" | "disc";

export type ParagraphView = {
  type: "paragraph";
  children: InlineView[];
  notes: NoteView[];
};
export type ListItemView = { blocks: (ParagraphView | ListView)[] };
export type ListView = {
  type: "list";
  ordered: boolean;
  /** First number of an ordered list. */
  start: number;
  /** 1 to 4, from the outside. */
  level: number;
  shape: BulletShape;
  items: ListItemView[];
};
export type SubheadView = {
  type: "subhead";
  /** Its place among the article's numbered subheads, from 1; null when it has no number. */
  number: number | null;
  anchor: string;
  children: InlineView[];
  notes: NoteView[];
  text: string;
};
export type BoxView = {
  type: "box";
  kind: "reference" | "plain";
  anchor: string;
  title: InlineView[];
  notes: NoteView[];
  blocks: BlockView[];
};
export type QuoteView = { type: "quote"; paragraphs: ParagraphView[] };

/** A picture ready to be set. Its files are asked for by their hashes (`addresses.ts`); `colour` stands in its place until one has come. */
export type FigureView = {
  type: "figure";
  anchor: string;
  picture: FrozenMedia;
  /** "" for a picture that only decorates, and for one that still lacks its words. */
  alt: string;
  decorative: boolean;
  width: "small" | "text" | "wide";
  caption: InlineView[];
  captionText: string;
  credit: string;
  licence: string;
  /** Asterisk notes out of its caption. */
  notes: NoteView[];
};

export type BlockView =
  | ParagraphView
  | ListView
  | SubheadView
  | BoxView
  | QuoteView
  | FigureView
  | { type: "sectionBreak" }
  | { type: "table"; table: TableView }
  | { type: "chart"; chart: ChartView }
  | { type: "sideBySide"; tables: TableView[] };

/** A source under the article. `number` is null for one that no place in the text cites. */
export type ReferenceView = {
  number: number | null;
  anchor: string;
  sourceId: string;
  /** In the language it was published in, which is `language`. */
  title: string;
  titleTranslation: string;
  outlet: string;
  language: string;
  url: string;
  /** Host of the URL without `www.`, for a reader's eye. */
  host: string;
  /** ISO day or null. */
  publishedOn: string | null;
  accessedOn: string | null;
  archiveUrl: string | null;
  /** What only some sources have: left out where there is nothing to say. Names are parted by semicolons. */
  authors?: string | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  pages?: string | undefined;
  publisher?: string | undefined;
  doi?: string | undefined;
  locator: string;
  /** Ids of the places that cite it, in order. */
  citedAt: string[];
};

export type LeadView = {
  children: InlineView[];
  eventDate: string | null;
  notes: NoteView[];
};
export type OutlineEntry = {
  anchor: string;
  number: number | null;
  text: string;
};

export type ArticleView = {
  kind: "feature" | "article" | "brief";
  /** BCP 47. */
  language: string;
  byline: string;
  title: InlineView[];
  titleText: string;
  lead: LeadView | null;
  summary: InlineView[];
  blocks: BlockView[];
  footnotes: NoteView[];
  references: ReferenceView[];
  outline: OutlineEntry[];
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  /** At most 160 characters, for search engines and shared links. */
  description: string;
};

export type CellAlign = "start" | "center" | "end";

export type CellView = {
  colspan: number;
  rowspan: number;
  /** What the cell is the head of; null for a cell of data. */
  heads: "column" | "row" | null;
  align: CellAlign | null;
  blocks: BlockView[];
  /** Digits that a figure lacks behind the point against the longest in its column; an output pads them so that points align. */
  missingDecimals: number;
  /** The figure itself, of a Table record: what is printed is written for people. */
  value?: number;
};
export type RowView = { cells: CellView[] };

/** A table ready to be set, whether typed into the article or kept as a record. Geometry is whole: no holes, no overlaps. */
export type TableView = {
  anchor: string;
  caption: InlineView[];
  captionText: string;
  /** "" when the caption gives none. */
  unit: string;
  /** `width`: share of the table in percent, null when nobody set one. */
  columns: { width: number | null }[];
  head: RowView[];
  body: RowView[];
  /** Lines under the table: remarks, the source line. */
  notes: InlineView[][];
  /** Asterisk notes out of its caption and cells. */
  asterisks: NoteView[];
  sources: ReferenceView[];
  /** The first column names its rows and is narrow: it stays when the table scrolls sideways. */
  firstColumnStays: boolean;
  /** Rough width that the table wants, in ems of its own text: wider than the page means that it scrolls. */
  naturalWidth: number;
};

/** A chart: what is drawn (by `chartSvg`, in the output's own colours and width), and its figures as a table. */
export type ChartView = {
  anchor: string;
  /** Its caption, unit and alt text among the rest. */
  data: ChartData;
  /** The columns that are drawn, without notes and sources. */
  table: TableView;
  /** Lines under the drawing: the table's remarks, its source line. */
  notes: InlineView[][];
  sources: ReferenceView[];
};
