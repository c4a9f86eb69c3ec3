import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers, mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { mailSettingSchema } from "@/lib/issues/mail-setting";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { deliveryStates, type IssueMailing, type MailingProgress } from "./mailing";

/** Refused and unknown mails that are named. */
const mostProblems = 20;

/** How an issue's mailing stands. Addresses are named for those who may see subscribers. Refuses: notFound (also for whoever may not read the issue). */
export async function readIssueMailing(actor: Actor, issueId: Id): Promise<Result<IssueMailing, "notFound">> {
  const issue = await db.issue.findUnique({
    where: { id: issueId },
    select: {
      ...{ publicationId: true, liveEditionId: true },
      publication: { select: { mailing: true } },
      mailing: { include: { by: { select: { name: true } } } },
    },
  });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const { publicationId, mailing } = issue;
  const subscribers = await db.subscriber.count({ where: { publicationId, state: "active" } });
  return accept({
    setting: mailSettingSchema.parse(issue.publication.mailing),
    isOut: issue.liveEditionId !== null,
    subscribers,
    maySend: mayPublishIssue(actor, issue),
    progress: mailing && {
      startedAt: mailing.startedAt.toISOString(),
      finishedAt: mailing.finishedAt?.toISOString() ?? null,
      stoppedAt: mailing.stoppedAt?.toISOString() ?? null,
      perMinute: mailing.perMinute,
      by: mailing.by?.name ?? null,
      ...(await countDeliveries(mailing.id)),
      problems: mayManageSubscribers(actor, issue) ? await readProblems(mailing.id) : [],
    },
  });
}

async function countDeliveries(mailingId: Id): Promise<Pick<MailingProgress, "counts">> {
  const groups = await db.mailingDelivery.groupBy({ by: ["state"], where: { mailingId }, _count: true });
  const counted = new Map(groups.map(({ state, _count }) => [state, _count]));
  const counts = Object.fromEntries(deliveryStates.map((state) => [state, counted.get(state) ?? 0]));
  return { counts: counts as MailingProgress["counts"] };
}

async function readProblems(mailingId: Id): Promise<MailingProgress["problems"]> {
  const rows = await db.mailingDelivery.findMany({
    where: { mailingId, state: { in: ["refused", "unknown"] } },
    orderBy: { dueAt: "desc" },
    take: mostProblems,
    select: { state: true, problem: true, subscriber: { select: { email: true } } },
  });
  return rows.map(({ state, problem, subscriber }) => ({ email: subscriber?.email ?? "", state, problem }));
}
