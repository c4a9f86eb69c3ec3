import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { LockedArticle } from "./lock-article.server";

/** Milliseconds after which a suggestion, or an answer to one, is told: what is taken back by then was nothing. */
export const suggestionRest = 30_000;

/** All suggestions in an article are one notification. */
export const suggestionsFold = (articleId: Id): string => `suggestion:article:${articleId}`;

/** Somebody suggests: one message for all that they begin in the same half minute, so that typing is not paid for twice. */
export async function tellOfNewSuggestions(
  tx: Tx,
  { id: articleId }: LockedArticle,
  { userId: byId }: { readonly userId: Id },
): Promise<void> {
  const now = Date.now();
  const key = `suggestions.opened:${articleId}:${byId}:${Math.floor(now / suggestionRest)}`;
  await enqueue(tx, "suggestions.opened", { articleId, byId }, { key, runAt: new Date(now + suggestionRest) });
}

type Answers = {
  readonly article: LockedArticle;
  readonly byId: Id;
  /** The document's version with the answers in it. */
  readonly version: number;
  /** Among what was answered are other people's. */
  readonly others: boolean;
  /** Nothing waits for an answer any more. */
  readonly isLast: boolean;
};

/** Suggestions were answered: whoever suggested will hear of it, and for whoever wrote the article nothing waits any more after the last. */
export async function tellOfAnswers(tx: Tx, { article, byId, version, others, isLast }: Answers): Promise<void> {
  const articleId = article.id;
  if (isLast) {
    const userId = { in: [...article.authorIds, article.createdById] };
    const read = { readAt: new Date(), mailSince: null };
    await tx.notification.updateMany({
      where: { userId, foldKey: suggestionsFold(articleId), readAt: null },
      data: read,
    });
  }
  if (!others) return;
  const key = `suggestions.answered:${articleId}:${version}`;
  const runAt = new Date(Date.now() + suggestionRest);
  await enqueue(tx, "suggestions.answered", { articleId, byId, version }, { key, runAt });
}
