import type { ArticleState } from "@/lib/articles/article-state";
import type { Id } from "@/lib/kernel/ids";
import type { Verdict } from "@/lib/platform/generated/prisma/enums";
import type { Difference } from "./difference";

/** An open round as the queue lists it. */
export type QueuedRound = {
  readonly roundId: Id;
  readonly number: number;
  readonly articleId: Id;
  readonly title: string;
  /** It corrects an article that is out. */
  readonly isCorrection: boolean;
  readonly state: ArticleState;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  /** Whose it is: the line that will be printed, or the names of its people. */
  readonly authors: string;
  /** Characters with spaces; null: not counted in this list. */
  readonly characters: number | null;
  /** What changed since this person's last verdict on an earlier text; null: they gave none. */
  readonly changes: { readonly verdict: Verdict; readonly count: Difference["count"] } | null;
  /** Everybody who was asked, with their latest verdict in this round. */
  readonly reviewers: readonly { readonly id: Id; readonly name: string; readonly verdict: Verdict | null }[];
};

export type ReviewQueue = {
  /** Open, asked of this person, not decided on by them. */
  readonly waiting: readonly QueuedRound[];
  /** Open, and decided on by them. */
  readonly decided: readonly QueuedRound[];
  /** Open and asked of others: for whoever may read all articles. */
  readonly others: readonly QueuedRound[];
};
