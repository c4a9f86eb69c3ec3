import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayAssignReviewers } from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import { record } from "@/lib/audit/record.server";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { lockForStep, refuseStep, settleState } from "./article-step.server";
import { readContributors } from "./contributors.server";
import { tellAbout } from "./tell-people.server";

export const assignReviewersSchema = z.strictObject({
  articleId: idSchema,
  roundId: idSchema,
  reviewers: z.array(z.strictObject({ userId: idSchema, required: z.boolean().default(true) })).max(12),
  dueAt: z.iso.datetime({ offset: true }).nullable().optional(),
});
export type AssignReviewers = z.infer<typeof assignReviewersSchema>;
type Wanted = AssignReviewers["reviewers"][number];

/**
 * Sets who reviews the open round, and by when. Somebody who has decided stays on the list, no longer required, since their verdict is
 * part of the record; whoever recused themselves and is asked again is asked anew. Refuses: notFound, forbidden, wrongState,
 * stale (another round), conflict (facts: userIds who wrote part of it), invalid (facts: userIds who are no reviewers of the publication).
 */
export function assignReviewers(
  actor: Actor,
  input: AssignReviewers,
): Promise<
  Result<{ state: ArticleState }, "notFound" | "forbidden" | "wrongState" | "stale" | "conflict" | "invalid">
> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, input.articleId);
    if (!locked.ok) return locked;
    const article = locked.value;
    if (!mayAssignReviewers(actor, article)) return refuse("forbidden");
    const wrong = refuseStep(article, "decide");
    if (wrong) return wrong;
    const round = await tx.reviewRound.findFirst({ where: { articleId: article.id, closedAt: null } });
    if (!round || round.id !== input.roundId) return refuse("stale", { roundId: round?.id ?? null });
    const unfit = await refuseUnfit(
      tx,
      { articleId: article.id, publicationId: article.publicationId, revisionId: round.revisionId },
      input,
    );
    if (unfit) return unfit;

    const asked = await writeAssignments(tx, round.id, input.reviewers);
    if (input.dueAt !== undefined)
      await tx.reviewRound.update({ where: { id: round.id }, data: { dueAt: input.dueAt } });
    const { publicationId } = article;
    const subject = { type: "article", id: article.id };
    const facts = { round: round.number, reviewers: input.reviewers };
    await record(tx, { kind: "review.assigned", actor, publicationId, subject, facts });
    await tellAbout(tx, { kind: "reviewAsked", article, people: asked, by: actor, key: round.id, roundId: round.id });
    return accept({ state: await settleState(tx, article) });
  });
}

type Place = { articleId: Id; publicationId: Id; revisionId: Id };

async function refuseUnfit(tx: Tx, { articleId, publicationId, revisionId }: Place, { reviewers }: AssignReviewers) {
  const userIds = reviewers.map(({ userId }) => userId);
  const members = await tx.membership.findMany({
    where: { publicationId, role: "reviewer", userId: { in: userIds }, user: { deactivatedAt: null } },
    select: { userId: true },
  });
  const strangers = userIds.filter((id) => !members.some(({ userId }) => userId === id));
  if (strangers.length > 0) return refuse("invalid", { userIds: strangers });
  const contributors = await readContributors(tx, articleId, revisionId);
  const writers = userIds.filter((id) => contributors.includes(id));
  return writers.length > 0 ? refuse("conflict", { userIds: writers }) : undefined;
}

/** Makes the list what is wanted and answers who is newly asked. */
async function writeAssignments(tx: Tx, roundId: Id, wanted: readonly Wanted[]): Promise<Id[]> {
  const present = await tx.reviewAssignment.findMany({ where: { roundId } });
  const decided = await tx.decision.findMany({ where: { roundId }, select: { reviewerId: true } });
  const gone = present.filter(({ reviewerId }) => !wanted.some(({ userId }) => userId === reviewerId));
  for (const { id, reviewerId } of gone) {
    if (decided.some((decision) => decision.reviewerId === reviewerId)) {
      await tx.reviewAssignment.update({ where: { id }, data: { required: false } });
    } else await tx.reviewAssignment.delete({ where: { id } });
  }
  for (const { userId, required } of wanted) {
    const key = { roundId_reviewerId: { roundId, reviewerId: userId } };
    const again = { required, recusedAt: null };
    await tx.reviewAssignment.upsert({ where: key, create: { roundId, reviewerId: userId, required }, update: again });
  }
  const active = present.filter(({ recusedAt }) => recusedAt === null).map(({ reviewerId }) => reviewerId);
  return wanted.map(({ userId }) => userId).filter((id) => !active.includes(id));
}
