import type { EntryKind } from "./entries";
import type { MarkedText } from "./marked-text";

/** One thing that was found. */
export type Hit = {
  readonly kind: EntryKind;
  readonly href: string;
  readonly title: MarkedText;
  /** BCP 47, of the title. */
  readonly language: string;
  /** Where else it was found: the best stretch of it. Null when only in the title. */
  readonly excerpt: { readonly pieces: MarkedText; readonly isCut: readonly [start: boolean, end: boolean] } | null;
  readonly publication: { readonly title: string; readonly language: string };
  readonly issue: { readonly label: string; readonly day: string };
  readonly section: string;
  /** Of a table, a chart, a source: the article that has it. */
  readonly article: string | null;
  readonly isRetracted: boolean;
};

export type Found = {
  /** How many there are of each kind, whatever kind was asked for. */
  readonly counts: Readonly<Partial<Record<EntryKind, number>>>;
  /** Of the kind that was asked for, or of all. */
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly pages: number;
  /** The database was given no more time: nothing is known of what there is. */
  readonly isTooBroad: boolean;
};

/** By what a search can be narrowed: what is out has them. */
export type Choices = {
  /** Titles, those that were used last first. */
  readonly sections: readonly string[];
  /** Newest first. */
  readonly years: readonly number[];
};

/** Another question that does find something. */
export type Suggestion = {
  /** wider: the same without filters. word: one of several words. spelled: what was probably meant. */
  readonly kind: "wider" | "word" | "spelled";
  readonly q: string;
  readonly count: number;
};
