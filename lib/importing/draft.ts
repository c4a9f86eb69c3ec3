import type { CellAttributes, InlineJson } from "@/lib/document/json";

/*
 * What stands between what came from outside and a document: blocks one after another, each line with its level. All formats are
 * read into it, so that lists, captions, notes and boxes are recognised in one place.
 */

/** Where a line stands in a list. */
export type ListPlace = {
  /** From 1. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number that the line showed. */
  readonly number: number | null;
  /** The sign as it stood in print: "1)". */
  readonly sign?: string;
  /** A further paragraph of the item above. */
  readonly continues: boolean;
};

export type Line = {
  readonly kind: "line";
  readonly content: readonly InlineJson[];
  readonly role: "text" | "subhead" | "quote";
  /** A subhead that showed a number. */
  readonly numbered: boolean;
  /** From the left, in points: what signs at the line's start are ranked by. */
  readonly indent: number;
  readonly list: ListPlace | null;
};

export type DraftCell = Pick<CellAttributes, "colspan" | "rowspan" | "align"> & {
  readonly header: boolean;
  /** Set off from the cells below by its look: bold, or on a ground. */
  readonly setOff: boolean;
  readonly blocks: readonly Draft[];
};

export type DraftTable = {
  readonly kind: "table";
  readonly caption: readonly InlineJson[];
  readonly unit: string;
  readonly rows: readonly (readonly DraftCell[])[];
  readonly notes: readonly (readonly InlineJson[])[];
};

export type DraftBox = {
  readonly kind: "box";
  readonly reference: boolean;
  readonly title: readonly InlineJson[];
  readonly blocks: readonly Draft[];
};

export type DraftPair = { readonly kind: "pair"; readonly tables: readonly [DraftTable, DraftTable] };
/** A picture whose bytes came along: see found-pictures.ts. */
export type DraftPicture = {
  readonly kind: "picture";
  readonly placeholder: string;
  readonly alt: string;
  readonly caption: readonly InlineJson[];
};
export type DraftRule = { readonly kind: "rule" };
export type Draft = Line | DraftTable | DraftBox | DraftPair | DraftPicture | DraftRule;

export function lineOf(content: readonly InlineJson[], more: Partial<Omit<Line, "kind" | "content">> = {}): Line {
  return { kind: "line", content, role: "text", numbered: false, indent: 0, list: null, ...more };
}
