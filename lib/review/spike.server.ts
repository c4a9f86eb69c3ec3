import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRestoreArticle, maySpikeArticle } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { ArticleState } from "@/lib/articles/article-state";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction } from "@/lib/platform/db.server";
import { lockForStep, refuseStep, settleIfInReview, writeState } from "./article-step.server";

export const spikeSchema = z.strictObject({ articleId: idSchema, reason: linesSchema(2_000).default("") });
export type Spike = z.infer<typeof spikeSchema>;
export const restoreSchema = z.strictObject({ articleId: idSchema });
export type Restore = z.infer<typeof restoreSchema>;

type Answer = Result<{ state: ArticleState }, "notFound" | "forbidden" | "wrongState">;

/**
 * Takes an article out of the work before it was ever published. It can be taken back. Refuses: notFound, forbidden, wrongState
 * (also for an article of which a version is out: that is retracted, not spiked).
 */
export function spikeArticle(actor: Actor, { articleId, reason }: Spike): Promise<Answer> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    if (!maySpikeArticle(actor, article)) return refuse("forbidden");
    if (article.publishedRevisionId) return refuse("wrongState", { state: article.state });
    const wrong = refuseStep(article, "spike");
    if (wrong) return wrong;

    const state = await writeState(tx, article, "spiked", { spikedFrom: article.state });
    const { publicationId } = article;
    const subject = { type: "article", id: articleId };
    await record(tx, { kind: "article.spiked", actor, publicationId, subject, facts: { reason, from: article.state } });
    return accept({ state });
  });
}

/** Takes a spiked article back to the state that it was in; verdicts still count. Refuses: notFound, forbidden, wrongState. */
export function restoreArticle(actor: Actor, { articleId }: Restore): Promise<Answer> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    if (!mayRestoreArticle(actor, article)) return refuse("forbidden");
    const wrong = refuseStep(article, "restore");
    if (wrong) return wrong;

    const { spikedFrom } = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { spikedFrom: true },
    });
    const before = await writeState(tx, article, spikedFrom ?? "draft", { spikedFrom: null });
    const state = await settleIfInReview(tx, { ...article, state: before });
    const { publicationId } = article;
    await record(tx, {
      kind: "article.unspiked",
      actor,
      publicationId,
      subject: { type: "article", id: articleId },
      facts: { state },
    });
    return accept({ state });
  });
}
