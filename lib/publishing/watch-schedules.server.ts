import "server-only";
import { dropSchedule } from "@/lib/issues/drop-schedule.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { tellManagingEditors } from "@/lib/issues/tell-managing-editors.server";
import { issueAfter } from "@/lib/issues/transitions";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { log } from "@/lib/platform/log.server";
import { collectBlockers } from "./collect-blockers.server";
import { overdueAfter } from "./overdue";
import { publishScheduled } from "./publish-scheduled.server";

/** More than wait at once; the others come at the next look. */
const most = 50;

export type Watched = { overdue: number; dropped: number };

/**
 * Looks at everything that waits for a moment: what should be out and is not is told, once, and tried at once; what is no longer what was
 * signed off (the publication's settings were changed, say) does not wait for its hour to be found out. Safe beside itself.
 */
export async function watchSchedules(now: Date): Promise<Watched> {
  const open = await db.schedule.findMany({
    where: { endedAt: null },
    orderBy: { at: "asc" },
    take: most,
    select: { id: true, issueId: true, hash: true, at: true },
  });
  const watched = { overdue: 0, dropped: 0 };
  for (const { id, issueId, hash, at } of open) {
    if (at.getTime() + overdueAfter < now.getTime()) {
      if (await alarm(id)) watched.overdue += 1;
      await publishScheduled(id).catch((error: unknown) =>
        log("error", "schedule.failed", { id, message: String(error) }),
      );
    } else if (await dropIfChanged(id, issueId, hash)) watched.dropped += 1;
  }
  return watched;
}

/** Tells the managing editors that it is overdue: true for whoever did, once. */
function alarm(scheduleId: Id): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.schedule.updateMany({
      where: { id: scheduleId, endedAt: null, alarmedAt: null },
      data: { alarmedAt: new Date() },
    });
    if (count === 0) return false;
    const { issue } = await tx.schedule.findUniqueOrThrow({
      where: { id: scheduleId },
      select: { issue: { select: { id: true, publicationId: true, number: true } } },
    });
    await tellManagingEditors(tx, { issue, news: "scheduleOverdue", key: `scheduleOverdue:${scheduleId}` });
    return true;
  });
}

function dropIfChanged(scheduleId: Id, issueId: Id, hash: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const issue = await lockIssue(tx, issueId);
    const found = issue && (await collectBlockers(tx, issueId));
    if (!issue || !found || found.hash === hash) return false;
    const stillOpen = await tx.schedule.count({ where: { id: scheduleId, endedAt: null } });
    if (stillOpen === 0) return false;
    await tx.issue.update({
      where: { id: issueId },
      data: { state: issueAfter(issue.state, "arrange") ?? issue.state },
    });
    return dropSchedule(tx, { issue, by: null, because: "changed" });
  });
}
