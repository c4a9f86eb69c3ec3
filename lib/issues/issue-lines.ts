import type { Day } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import type { ArticleKind, ArticleState, IssueState } from "@/lib/platform/generated/prisma/enums";

/** An issue in a list. */
export type IssueLine = {
  id: Id;
  number: number;
  /** ISO day. */
  publicationDate: string;
  state: IssueState;
  items: number;
  liveEdition: number | null;
};
export type IssuePage = {
  issues: IssueLine[];
  page: number;
  total: number;
  counts: { coming: number; out: number; all: number };
};

/** What the next issue would be. */
export type SuggestedIssue = {
  number: number;
  publicationDate: Day;
  slug: string;
  templates: { id: Id; name: string }[];
};

/** An article that could be put into an issue. */
export type PlaceableArticle = { id: Id; title: string; kind: ArticleKind; state: ArticleState };
