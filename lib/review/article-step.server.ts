import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadArticle } from "@/lib/access/policies";
import { announceNews, announceState } from "@/lib/articles/announce.server";
import type { ArticleState } from "@/lib/articles/article-state";
import { type LockedArticle, lockArticle } from "@/lib/articles/lock-article.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import { readReviewRecord } from "./review-record.server";
import { type ArticleStep, canTake } from "./transitions";

/** Locks the article that somebody wants to act on. Refuses notFound for whoever may not read it. */
export async function lockForStep(tx: Tx, actor: Actor, articleId: Id): Promise<Result<LockedArticle, "notFound">> {
  const article = await lockArticle(tx, articleId);
  return article && mayReadArticle(actor, article) ? accept(article) : refuse("notFound");
}

/** Refuses with wrongState when the step cannot be taken; undefined when it can. */
export function refuseStep(article: LockedArticle, step: ArticleStep) {
  return canTake(article.state, step) ? undefined : refuse("wrongState", { state: article.state });
}

/** The one function that writes an article's state, at the end of every step: says so to whoever has the article or its review open. */
export async function writeState(
  tx: Tx,
  article: LockedArticle,
  state: ArticleState,
  more: { spikedFrom?: ArticleState | null } = {},
): Promise<ArticleState> {
  await tx.article.update({ where: { id: article.id }, data: { state, ...more } });
  if (state !== article.state) await announceState(tx, article.id, state);
  await announceNews(tx, article.id, "review");
  return state;
}

/** Writes what the verdicts say by now: in review, changes requested or approved. */
export async function settleState(tx: Tx, article: LockedArticle): Promise<ArticleState> {
  const { approval } = await readReviewRecord(tx, article.id);
  return writeState(tx, article, approval.state);
}

/** For what may end a review's wait (a ticked point, a resolved thread, an answered suggestion): settles if it is with its reviewers. */
export async function settleIfInReview(tx: Tx, article: LockedArticle): Promise<ArticleState> {
  return canTake(article.state, "decide") ? settleState(tx, article) : article.state;
}
