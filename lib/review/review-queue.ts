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

/**
 * `waiting`: open, asked of this person, not decided on by them. `decided`: open, and decided on by them. `others`: open and asked of others,
 * for whoever may read all articles.
 */
export const queueLists = ["waiting", "decided", "others"] as const;
export type QueueList = (typeof queueLists)[number];

export type QueuePage = {
  readonly rounds: readonly QueuedRound[];
  /** Rounds in the whole list. */
  readonly total: number;
  /** Which page of it this is, from 1. */
  readonly page: number;
};
export type ReviewQueue = Readonly<Record<QueueList, QueuePage>>;

/** Rounds on a page of one list. */
export const queuePageSize = 20;
