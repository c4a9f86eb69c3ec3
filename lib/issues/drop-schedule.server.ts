import "server-only";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { tellWebhooks } from "./tell-webhooks.server";
import { tellManagingEditors } from "./tell-managing-editors.server";

type Dropping = {
  issue: { id: Id; publicationId: Id; number: number };
  /** Who made the change; null: the system found it. */
  by: { userId: Id; name: string } | null;
  /** What was changed: a code that the trail and the news can say. */
  because: string;
};

/**
 * A schedule is bound to what was signed off: a change before the hour ends it, and the managing editors are told. Called in the transaction
 * that makes the change, with the issue locked. Does nothing when the issue waits for no moment.
 */
export async function dropSchedule(tx: Tx, { issue, by, because }: Dropping): Promise<boolean> {
  const open = await tx.schedule.findFirst({ where: { issueId: issue.id, endedAt: null }, select: { id: true } });
  if (!open) return false;
  await tx.schedule.update({ where: { id: open.id }, data: { endedAt: new Date(), outcome: "dropped" } });
  await tx.issue.update({ where: { id: issue.id }, data: { scheduledFor: null } });
  const { publicationId } = issue;
  const subject = { type: "issue", id: issue.id };
  const facts = { scheduleId: open.id, because };
  await record(tx, { kind: "issue.unscheduled", actor: by, publicationId, subject, facts });
  await tellManagingEditors(tx, { issue, news: "scheduleDropped", by, key: `scheduleDropped:${open.id}` });
  await tellWebhooks(tx, {
    publicationId,
    issueId: issue.id,
    event: "issue.unscheduled",
    key: open.id,
    more: { because: "dropped" },
  });
  return true;
}
