import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { dropSchedule } from "@/lib/issues/drop-schedule.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, idSchema, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import { changingWhatIsOut } from "./changing-what-is-out.server";
import { tellPages } from "./tell-pages.server";

export const withdrawIssueSchema = z.strictObject({
  issueId: idSchema,
  /** The edition that the person saw as live. */
  liveEditionId: idSchema,
  /** What readers are told at its addresses. */
  reason: linesSchema(2_000).min(1),
});
export type WithdrawIssue = z.infer<typeof withdrawIssueSchema>;

/**
 * Takes a whole issue away: nothing of it is served any more, and each of its addresses answers 410 with the reason. Its editions are kept,
 * and another one can go out. Refuses: notFound, forbidden, wrongState (nothing is out), stale (another edition is live by now).
 */
export function withdrawIssue(
  actor: Actor,
  { issueId, liveEditionId, reason }: WithdrawIssue,
): Promise<Result<{ issueId: Id }, "notFound" | "forbidden" | "wrongState" | "stale">> {
  return changingWhatIsOut(async (tx) => {
    const issue = await lockIssue(tx, issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!mayPublishIssue(actor, issue)) return refuse("forbidden");
    const state = issueAfter(issue.state, "withdraw");
    if (!state || !issue.liveEditionId) return refuse("wrongState", { state: issue.state });
    if (issue.liveEditionId !== liveEditionId) return refuse("stale", { liveEditionId: issue.liveEditionId });

    await dropSchedule(tx, { issue, by: actor, because: "withdrawn" });
    const id = newId();
    await tx.withdrawal.create({ data: { id, issueId, editionId: liveEditionId, reason, byId: actor.userId } });
    await tx.issue.update({ where: { id: issueId }, data: { state, liveEditionId: null } });
    const { publicationId } = issue;
    const subject = { type: "issue", id: issueId };
    await record(tx, { kind: "issue.withdrawn", actor, publicationId, subject, facts: { reason } });
    await tellWebhooks(tx, { publicationId, issueId, event: "issue.withdrawn", key: id });
    await tellPages(tx, issueId);
    return accept({ issueId });
  });
}
