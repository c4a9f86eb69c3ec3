import type { ArticleState } from "@/lib/articles/article-state";
import type { ReadRevision } from "@/lib/articles/revision";
import type { Id } from "@/lib/kernel/ids";
import type { ReviewRecord, RoundRecord } from "./review-record";

/** Why somebody cannot decide now, the first that holds; null: they can. */
export type CannotDecide = "older" | "closed" | "state" | "wrote" | "notAsked" | null;

/** Somebody who can be asked to review, and why not if they cannot. */
export type Candidate = {
  readonly userId: Id;
  readonly name: string;
  /** They changed the text since the round's base: four eyes. */
  readonly wrote: boolean;
};

/** What this person may do in the round beside judging; asked again by every command. */
export type MayInReview = {
  /** To step back: whoever is asked. */
  readonly recuse: boolean;
  readonly override: boolean;
  /** To say who reviews and by when. */
  readonly assign: boolean;
};

export type Overtaken = { readonly by: "round"; readonly roundId: Id } | { readonly by: "edit" } | null;

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
  /** The working copy's version now. */
  readonly version: number;
  /** What takes the ground from under the verdicts given here: another text was handed in, or it is being changed. Null: nothing. */
  readonly overtaken: Overtaken;
  readonly may: MayInReview;
  /** The reviewers of the publication, by name; empty for whoever does not hand out work. */
  readonly candidates: readonly Candidate[];
};
