import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayDecide, mayOverride } from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import { record } from "@/lib/audit/record.server";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lockForStep, refuseStep, settleState } from "./article-step.server";
import { checklistSchema, tick } from "./checklist";
import { readContributors } from "./contributors.server";

export const tickChecklistSchema = z.strictObject({
  articleId: idSchema,
  roundId: idSchema,
  item: z.int().min(0).max(49),
  done: z.boolean(),
});
export type TickChecklist = z.infer<typeof tickChecklistSchema>;

/**
 * Ticks or unticks a point of the round's checklist: for whoever may decide on it or override. Refuses: notFound, forbidden, wrongState, stale.
 */
export function tickChecklist(
  actor: Actor,
  { articleId, roundId, item, done }: TickChecklist,
): Promise<Result<{ state: ArticleState }, "notFound" | "forbidden" | "wrongState" | "stale">> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    const round = await tx.reviewRound.findFirst({ where: { articleId, closedAt: null } });
    if (!round || round.id !== roundId) return refuse("stale", { roundId: round?.id ?? null });
    const facts = { ...article, contributorIds: await readContributors(tx, articleId, round.revisionId) };
    if (!mayDecide(actor, facts) && !mayOverride(actor, facts)) return refuse("forbidden");
    const wrong = refuseStep(article, "decide");
    if (wrong) return wrong;
    const by = done ? { userId: actor.userId, at: new Date().toISOString() } : null;
    const checklist = tick(checklistSchema.parse(round.checklist), item, by);
    if (!checklist) return refuse("notFound");

    await tx.reviewRound.update({ where: { id: roundId }, data: { checklist } });
    const { publicationId } = article;
    const subject = { type: "article", id: articleId };
    await record(tx, {
      kind: "review.checklistTicked",
      actor,
      publicationId,
      subject,
      facts: { round: round.number, item, done },
    });
    return accept({ state: await settleState(tx, article) });
  });
}
