import type { ArticleState } from "@/lib/articles/article-state";
import type { ReadRevision } from "@/lib/articles/revision";
import type { Id } from "@/lib/kernel/ids";
import type { ReviewRecord, RoundRecord } from "./review-record";

/** Why somebody cannot decide now, the first that holds; null: they can. */
export type CannotDecide = "older" | "closed" | "state" | "wrote" | "notAsked" | null;

export type ReadReview = {
  readonly article: {
    readonly id: Id;
    readonly publicationId: Id;
    readonly title: string;
    readonly state: ArticleState;
  };
  readonly record: ReviewRecord;
  readonly round: RoundRecord;
  /** What is to be decided on. */
  readonly revision: ReadRevision;
  /** What it is compared with, and why: the text that this person approved last or judged last, or that of the round before. */
  readonly base: {
    readonly why: "approved" | "judged" | "round" | "published";
    readonly revision: ReadRevision;
  } | null;
  readonly cannotDecide: CannotDecide;
};
