import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { maySubmitArticle } from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import { freezeRevision } from "@/lib/articles/freeze-revision.server";
import type { LockedArticle } from "@/lib/articles/lock-article.server";
import { record } from "@/lib/audit/record.server";
import { lapseSignOff } from "@/lib/issues/lapse-sign-off.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { lockForStep, refuseStep, settleState } from "./article-step.server";
import { type OpenedRound, openRound } from "./open-round.server";

export const submitForReviewSchema = z.strictObject({
  articleId: idSchema,
  /** The document's version that the client has acknowledged: what the person sees and hands in. */
  documentVersion: z.int().min(0),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type SubmitForReview = z.infer<typeof submitForReviewSchema>;
export type Submitted = { roundId: Id; round: number; revisionId: Id; hash: string; state: ArticleState };
type SubmitRefusal = "notFound" | "forbidden" | "wrongState" | "stale" | "suggestionsOpen" | "invalid";

/**
 * Hands an article in: freezes what stands there and asks its reviewers. The same text as in the open round keeps that round with its verdicts;
 * another text ends it as superseded and opens the next, with the same people asked.
 * Refuses: notFound, forbidden, wrongState, stale (steps that the person has not seen, or that are not acknowledged yet; facts: version),
 * suggestionsOpen (`{ count }`: whoever hands it in answers them first), invalid (the document breaks a rule that editing may break for a while; facts as from `freezeRevision`).
 */
export function submitForReview(actor: Actor, input: SubmitForReview): Promise<Result<Submitted, SubmitRefusal>> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, input.articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    if (!maySubmitArticle(actor, article)) return refuse("forbidden");
    const wrong = refuseStep(article, "submit");
    if (wrong) return wrong;
    const version = await documentVersion(tx, article.id);
    if (version !== input.documentVersion) return refuse("stale", { version });
    const count = await tx.suggestion.count({ where: { articleId: article.id, state: "open" } });
    if (count > 0) return refuse("suggestionsOpen", { count });
    const frozen = await freezeRevision(tx, { articleId: article.id, reason: "submitted", actor });
    if (!frozen.ok) return frozen;

    const { id: revisionId, hash } = frozen.value;
    const opened = await openRound(tx, actor, { article, revisionId, hash, dueAt: input.dueAt });
    await lapseIfChanged(tx, actor, article, hash);
    const state = await settleState(tx, article);
    await recordSubmission(tx, actor, { article, revisionId, hash, opened });
    return accept({ roundId: opened.id, round: opened.number, revisionId, hash, state });
  });
}

async function documentVersion(tx: Tx, articleId: Id): Promise<number> {
  const { version } = await tx.document.findUniqueOrThrow({ where: { articleId }, select: { version: true } });
  return version;
}

/** `article` is as it was under the lock, before the freeze moved its head. */
async function lapseIfChanged(tx: Tx, actor: Actor, article: LockedArticle, hash: string): Promise<void> {
  const before = article.headRevisionId
    ? await tx.revision.findUnique({ where: { id: article.headRevisionId }, select: { hash: true } })
    : null;
  if (before?.hash !== hash) await lapseSignOff(tx, actor, article.id);
}

type Submission = { article: LockedArticle; revisionId: Id; hash: string; opened: OpenedRound };

async function recordSubmission(
  tx: Tx,
  actor: Actor,
  { article, revisionId, hash, opened }: Submission,
): Promise<void> {
  const event = { actor, publicationId: article.publicationId, subject: { type: "article", id: article.id } };
  await record(tx, { ...event, kind: "article.submitted", facts: { revisionId, hash, round: opened.number } });
  if (opened.superseded)
    await record(tx, { ...event, kind: "review.superseded", facts: { before: opened.superseded, after: hash } });
  if (opened.isNew) await record(tx, { ...event, kind: "review.opened", facts: { round: opened.number, hash } });
}
