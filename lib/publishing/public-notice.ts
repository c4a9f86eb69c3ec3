import type { EditionPublication } from "./edition";

/** What readers are told of a change, as their pages take it. */
export type CorrectionNotice = {
  readonly kind: "corrected" | "returned";
  readonly at: string;
  readonly notice: string;
  /** The edition that still holds the text from before. */
  readonly before: number;
};

export type ArticleNotices = {
  readonly retraction: { readonly at: string; readonly notice: string } | null;
  /** Newest first. */
  readonly corrections: readonly CorrectionNotice[];
};

/** One line of a publication's page of corrections. */
export type CorrectionLine = {
  /** `returned`: readers have an earlier edition again, which corrects nothing. */
  readonly kind: "corrected" | "changed" | "returned" | "retracted";
  readonly at: string;
  readonly notice: string;
  readonly issue: { readonly number: number; readonly slug: string };
  /** Null: of the issue as a whole. */
  readonly article: { readonly title: string; readonly slug: string } | null;
  readonly before: number | null;
};

export type CorrectionsPage = {
  readonly publication: EditionPublication;
  readonly lines: readonly CorrectionLine[];
  readonly page: number;
  readonly total: number;
};

export type RetractedArticle = {
  readonly slug: string;
  readonly title: string;
  readonly at: string;
  readonly notice: string;
};
