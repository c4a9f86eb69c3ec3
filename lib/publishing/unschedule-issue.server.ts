import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { issueAfter } from "@/lib/issues/transitions";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";

export const unscheduleIssueSchema = z.strictObject({ issueId: idSchema, scheduleId: idSchema });
export type UnscheduleIssue = z.infer<typeof unscheduleIssueSchema>;

/**
 * Takes an issue off its moment. The sign-off stays, so it can be published or scheduled anew. Refuses: notFound, forbidden, stale (it
 * waits for no moment any more, or for another one).
 */
export function unscheduleIssue(
  actor: Actor,
  { issueId, scheduleId }: UnscheduleIssue,
): Promise<Result<{ issueId: string }, "notFound" | "forbidden" | "stale">> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!mayPublishIssue(actor, issue)) return refuse("forbidden");
    const { count } = await tx.schedule.updateMany({
      where: { id: scheduleId, issueId, endedAt: null },
      data: { endedAt: new Date(), outcome: "cancelled" },
    });
    if (count === 0) return refuse("stale");
    const state = issueAfter(issue.state, "unschedule") ?? issue.state;
    await tx.issue.update({ where: { id: issueId }, data: { state, scheduledFor: null } });
    const { publicationId } = issue;
    const facts = { scheduleId, because: "cancelled" };
    await record(tx, {
      kind: "issue.unscheduled",
      actor,
      publicationId,
      subject: { type: "issue", id: issueId },
      facts,
    });
    await tellWebhooks(tx, {
      publicationId,
      issueId,
      event: "issue.unscheduled",
      key: scheduleId,
      more: { because: "cancelled" },
    });
    return accept({ issueId });
  });
}
