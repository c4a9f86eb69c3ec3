import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCorrect, mayReadArticle } from "@/lib/access/policies";
import { announceState } from "@/lib/articles/announce.server";
import { lockArticle } from "@/lib/articles/lock-article.server";
import { record } from "@/lib/audit/record.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { changingWhatIsOut } from "./changing-what-is-out.server";
import { tellPages } from "./tell-pages.server";

export const retractArticleSchema = z.strictObject({
  articleId: idSchema,
  /** What readers are told: why it is taken back. */
  notice: linesSchema(2_000).min(1),
});
export type RetractArticle = z.infer<typeof retractArticleSchema>;

/**
 * Takes back an article that is out. Its page and its text stay where they are, under a notice that cannot be missed, as readers and those who
 * cited it need (the convention of the Committee on Publication Ethics, COPE). Later editions carry it on as it is. Whatever was being
 * rewritten of it ends. It cannot be undone. Refuses: notFound, forbidden, wrongState (nothing of it is out, or it is retracted already).
 */
export function retractArticle(
  actor: Actor,
  { articleId, notice }: RetractArticle,
): Promise<Result<{ articleId: Id }, "notFound" | "forbidden" | "wrongState">> {
  return changingWhatIsOut(async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article || !mayReadArticle(actor, article)) return refuse("notFound");
    if (!mayCorrect(actor, article)) return refuse("forbidden");
    if (!article.publishedRevisionId || article.state === "retracted")
      return refuse("wrongState", { state: article.state });
    await tx.retraction.create({ data: { articleId, notice, byId: actor.userId } });
    await tx.article.update({ where: { id: articleId }, data: { state: "retracted" } });
    await tx.reviewRound.updateMany({
      where: { articleId, closedAt: null },
      data: { closedAt: new Date(), outcome: "withdrawn" },
    });
    await announceState(tx, articleId, "retracted");
    const { publicationId } = article;
    const subject = { type: "article", id: articleId };
    await record(tx, { kind: "article.retracted", actor, publicationId, subject, facts: { reason: notice } });
    const item = await tx.issueItem.findUnique({ where: { articleId }, select: { issueId: true } });
    if (item) {
      const more = { article: article.slug };
      await tellWebhooks(tx, {
        publicationId,
        issueId: item.issueId,
        event: "article.retracted",
        key: articleId,
        more,
      });
      await tellPages(tx, item.issueId);
    }
    return accept({ articleId });
  });
}
