import type { EditionFrame, EditionPublication, PlacedItem } from "./edition";
import type { ManifestArticle } from "./manifest";
import type { RevisionContent } from "@/lib/document/revision-content";

/** What the public reads answer with. All of it comes out of editions that are live; nothing here knows a working copy. */

/** An issue in a list. */
export type IssueCard = {
  number: number;
  slug: string;
  /** ISO day. */
  publicationDate: string;
  editionNumber: number;
  /** ISO instant of the live edition. */
  publishedAt: string;
  articleCount: number;
  /** The first few articles in reading order, briefs left out. */
  headlines: { number: string | null; title: string; slug: string }[];
};

export type PublishedPublication = {
  publication: EditionPublication;
  /** The newest issue in full. */
  latest: PublishedEdition;
  /** The issues before it, newest first, at most 12. */
  recent: IssueCard[];
  issueCount: number;
};

/** Publications with at least one live edition, by title; at most 50. */
export type PublishedHome = { publications: { publication: EditionPublication; latest: IssueCard }[] };

export type ArchivePage = {
  publication: EditionPublication;
  /** Years that have issues, newest first. */
  years: { year: number; issues: number }[];
  year: number | null;
  page: number;
  pages: number;
  issues: IssueCard[];
};

export type EditionNote = { number: number; publishedAt: string; reason: string; publicNote: string };

export type PublishedEdition = {
  editionId: string;
  /** SHA-256 of the manifest. */
  hash: string;
  frame: EditionFrame;
  /** Earlier and later editions of this issue that were ever live, newest first; at most 20. */
  history: EditionNote[];
};

export type Neighbour = { slug: string; number: string | null; title: string };

export type PublishedArticle = PlacedItem & {
  editionId: string;
  /** Of the edition: SHA-256 of the manifest. */
  hash: string;
  frame: EditionFrame;
  /** The frozen revision: what its reviewers approved, byte for byte. */
  revision: { id: string; hash: string; content: RevisionContent };
  previous: Neighbour | null;
  next: Neighbour | null;
  /** This article's line in the edition's manifest. */
  manifestEntry: ManifestArticle;
};
