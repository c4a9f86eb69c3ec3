import "server-only";
import { record } from "@/lib/audit/record.server";
import { type LockedIssue, lockIssue } from "@/lib/issues/lock-issue.server";
import { tellManagingEditors } from "@/lib/issues/tell-managing-editors.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { issueAfter } from "@/lib/issues/transitions";
import type { Id } from "@/lib/kernel/ids";
import type { Refusal } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";
import { changingWhatIsOut } from "./changing-what-is-out.server";
import type { Blocker } from "./blocker";
import { noticesSchema } from "./notices";
import { publishLocked } from "./publish-issue.server";

export type HourOutcome = "published" | "refused" | "dropped" | "over";

/**
 * The hour has come: publishes exactly what was signed off when it was scheduled, through the same gate as a press of the button, in one
 * transaction with the end of the schedule. Done a second time nothing comes of it. When the gate refuses, nothing goes out: the schedule
 * ends, and the managing editors are told which blocker it was.
 */
export function publishScheduled(scheduleId: Id): Promise<HourOutcome> {
  return changingWhatIsOut(async (tx) => {
    const asked = await tx.schedule.findUnique({ where: { id: scheduleId }, select: { issueId: true } });
    const issue = asked && (await lockIssue(tx, asked.issueId));
    const schedule = issue && (await tx.schedule.findUnique({ where: { id: scheduleId, endedAt: null } }));
    if (!issue || !schedule) return "over";
    const { hash, edition, reason, publicNote, madeById } = schedule;
    const input = {
      issueId: issue.id,
      hash,
      edition,
      reason,
      publicNote,
      notices: noticesSchema.parse(schedule.notices),
    };
    const published = await publishLocked(tx, { by: { userId: madeById }, issue, input });
    if (published.ok) {
      await tx.schedule.updateMany({
        where: { id: scheduleId, endedAt: null },
        data: { endedAt: new Date(), outcome: "published" },
      });
      return "published";
    }
    return endRefused(tx, { issue, scheduleId, refusal: published.error });
  });
}

type Ending = { issue: LockedIssue; scheduleId: Id; refusal: Refusal };

async function endRefused(tx: Tx, { issue, scheduleId, refusal }: Ending): Promise<"refused" | "dropped"> {
  const codes = codesOf(refusal);
  const outcome = refusal.code === "stale" ? "dropped" : "refused";
  await tx.schedule.update({ where: { id: scheduleId }, data: { endedAt: new Date(), outcome, blockers: codes } });
  const state = issueAfter(issue.state, "unschedule") ?? issue.state;
  await tx.issue.update({ where: { id: issue.id }, data: { state, scheduledFor: null } });
  const { publicationId } = issue;
  const facts = { scheduleId, because: outcome, blockers: codes };
  const subject = { type: "issue", id: issue.id };
  await record(tx, { kind: "issue.unscheduled", actor: null, publicationId, subject, facts });
  const news = outcome === "dropped" ? "scheduleDropped" : "scheduleRefused";
  await tellManagingEditors(tx, { issue, news, detail: codes[0] ?? "", key: `${news}:${scheduleId}` });
  const more = { because: outcome };
  await tellWebhooks(tx, { publicationId, issueId: issue.id, event: "issue.unscheduled", key: scheduleId, more });
  return outcome;
}

/** What stood in the way, by its codes, each once. */
function codesOf({ code, facts }: Refusal): string[] {
  const blockers = code === "blocked" ? (facts.blockers as Blocker[]) : [];
  return blockers.length > 0 ? [...new Set(blockers.map((one) => one.code))] : [code];
}
