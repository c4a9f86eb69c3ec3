import type { BlockView, InlineView, NoteView, ReferenceView } from "./view";

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
