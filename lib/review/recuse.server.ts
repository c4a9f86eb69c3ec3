import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction } from "@/lib/platform/db.server";
import { lockForStep, refuseStep, settleState } from "./article-step.server";
import { answerNews } from "./tell-people.server";

export const recuseSchema = z.strictObject({
  articleId: idSchema,
  roundId: idSchema,
  reason: linesSchema(2_000).default(""),
});
export type Recuse = z.infer<typeof recuseSchema>;

/**
 * A reviewer steps back from a round: nothing more is asked of them, and what they decided no longer counts. Somebody else may have to be
 * asked before the article can be approved. Refuses: notFound, forbidden (not asked), wrongState, stale.
 */
export function recuse(
  actor: Actor,
  { articleId, roundId, reason }: Recuse,
): Promise<Result<undefined, "notFound" | "forbidden" | "wrongState" | "stale">> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    const wrong = refuseStep(article, "decide");
    if (wrong) return wrong;
    const round = await tx.reviewRound.findFirst({ where: { articleId, closedAt: null } });
    if (!round || round.id !== roundId) return refuse("stale", { roundId: round?.id ?? null });
    const { count } = await tx.reviewAssignment.updateMany({
      where: { roundId, reviewerId: actor.userId, recusedAt: null },
      data: { recusedAt: new Date() },
    });
    if (count === 0) return refuse("forbidden");

    const { publicationId } = article;
    const facts = { reviewerId: actor.userId, round: round.number, reason };
    await record(tx, {
      kind: "review.recused",
      actor,
      publicationId,
      subject: { type: "article", id: articleId },
      facts,
    });
    await answerNews(tx, actor.userId, roundId);
    await settleState(tx, article);
    return accept();
  });
}
