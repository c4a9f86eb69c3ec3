import type { Letters } from "../page-markup";

/** What a paragraph of Hangul is by its shape. */
export type ParagraphShape = {
  readonly heading: {
    readonly kind: "bullet" | "number" | "outline";
    /** Of the numbering or the bullet. */
    readonly list: string;
    /** From 0. */
    readonly level: number;
  } | null;
  readonly align: string;
};

export type NumberingLevel = { readonly start: number; readonly isClosed: boolean };

/** The shapes that a Hangul document's paragraphs and runs name, whichever of its two formats they were read from. */
export type HangulStyles = {
  readonly paragraphs: ReadonlyMap<string, ParagraphShape>;
  readonly letters: ReadonlyMap<string, Letters>;
  readonly numberings: ReadonlyMap<string, readonly NumberingLevel[]>;
};
