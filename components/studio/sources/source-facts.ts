import type { SourceKind } from "@/lib/sources/source";

/** What stands in the fields at first. */
export type SourceFacts = {
  readonly title: string;
  readonly titleTranslation: string;
  readonly outlet: string;
  readonly language: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly accessedOn: string | null;
  readonly archiveUrl: string | null;
  readonly authors: string;
  readonly doi: string | null;
  readonly kind: SourceKind;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publisher: string;
  readonly note: string;
};

/** A source of which nothing is known yet. */
export const blankSource: SourceFacts = {
  title: "",
  titleTranslation: "",
  outlet: "",
  language: "ko",
  url: null,
  publishedOn: null,
  accessedOn: null,
  archiveUrl: null,
  authors: "",
  doi: null,
  kind: "webpage",
  volume: "",
  issue: "",
  pages: "",
  publisher: "",
  note: "",
};
