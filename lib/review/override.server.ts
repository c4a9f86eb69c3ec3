import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayOverride } from "@/lib/access/policies";
import type { ArticleState } from "@/lib/articles/article-state";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { inTransaction } from "@/lib/platform/db.server";
import { lockForStep, refuseStep } from "./article-step.server";
import { type DecideRefusal, findJudged, wasEditedSince } from "./decide.server";
import { writeDecision } from "./write-decision.server";

export const overrideSchema = z.strictObject({
  articleId: idSchema,
  roundId: idSchema,
  revisionHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: linesSchema(4_000).min(1),
});
export type Override = z.infer<typeof overrideSchema>;

/**
 * A managing editor's approval in place of the reviewers', with a reason; the manifest names it. Suggestions, blocking comments and the
 * checklist still stand in the way. Refuses: notFound, forbidden (not a managing editor, or wrote part of it), wrongState, stale.
 */
export function override(
  actor: Actor,
  input: Override,
): Promise<Result<{ decisionId: Id; state: ArticleState }, DecideRefusal>> {
  return inTransaction(async (tx) => {
    const locked = await lockForStep(tx, actor, input.articleId);
    if (!locked.ok) return locked;
    const judged = await findJudged(tx, locked.value, input);
    if (!judged.ok) return judged;
    if (!mayOverride(actor, { ...locked.value, contributorIds: judged.value.contributorIds }))
      return refuse("forbidden");
    const wrong = refuseStep(locked.value, "decide");
    if (wrong) return wrong;
    if (await wasEditedSince(tx, judged.value.headId)) return refuse("stale", { edited: true });
    return accept(await writeDecision(tx, actor, { ...judged.value, verdict: "override", note: input.reason }));
  });
}
