import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { mailingIssueSchema } from "./mailing";
import { tickKey } from "./start-mailing.server";

type Input = z.infer<typeof mailingIssueSchema>;
type Done = Result<undefined, "notFound" | "forbidden" | "wrongState">;

/** Stops a mailing: what waits stays waiting. Refuses: notFound, forbidden, wrongState (it is over, or stopped). */
export function stopMailing(actor: Actor, { issueId }: Input): Promise<Done> {
  return inTransaction(async (tx) => {
    const found = await lockMailing(tx, actor, issueId);
    if (!found.ok) return found;
    const { id, stoppedAt, finishedAt, issue } = found.value;
    if (stoppedAt || finishedAt) return refuse("wrongState");
    await tx.mailing.update({ where: { id }, data: { stoppedAt: new Date() } });
    await record(tx, { kind: "issue.mailStopped", actor, ...subjectOf(issue) });
    return accept();
  });
}

/**
 * Lets a stopped mailing go on, or one whose work was given up. Refuses: notFound, forbidden, wrongState (everything of it is done).
 */
export function resumeMailing(actor: Actor, { issueId }: Input): Promise<Done> {
  return inTransaction(async (tx) => {
    const found = await lockMailing(tx, actor, issueId);
    if (!found.ok) return found;
    if (found.value.finishedAt) return refuse("wrongState");
    await goOn(tx, found.value);
    await record(tx, { kind: "issue.mailResumed", actor, ...subjectOf(found.value.issue) });
    return accept();
  });
}

/**
 * Sends the mails of which nothing is known once more. Somebody may get theirs twice, under the same Message-ID: that is why a person decides it.
 * Refuses: notFound, forbidden, wrongState (there are none).
 */
export function resendUnknown(actor: Actor, { issueId }: Input): Promise<Done> {
  return inTransaction(async (tx) => {
    const found = await lockMailing(tx, actor, issueId);
    if (!found.ok) return found;
    const { id, issue } = found.value;
    const { count } = await tx.mailingDelivery.updateMany({
      where: { mailingId: id, state: "unknown" },
      data: { state: "waiting", dueAt: new Date(), endedAt: null, problem: "" },
    });
    if (count === 0) return refuse("wrongState");
    await goOn(tx, found.value);
    await record(tx, { kind: "issue.mailResent", actor, ...subjectOf(issue), facts: { recipients: count } });
    return accept();
  });
}

async function goOn(tx: Tx, { id, ticks }: { id: Id; ticks: number }): Promise<void> {
  const tick = ticks + 1;
  await tx.mailing.update({ where: { id }, data: { ticks: tick, stoppedAt: null, finishedAt: null } });
  await enqueue(tx, "mailing.send", { mailingId: id, tick }, { key: tickKey(id, tick) });
}

async function lockMailing(tx: Tx, actor: Actor, issueId: Id) {
  await tx.$queryRaw`SELECT 1 FROM "Mailing" WHERE "issueId" = ${issueId}::uuid FOR UPDATE`;
  const mailing = await tx.mailing.findUnique({
    where: { issueId },
    include: { issue: { select: { id: true, publicationId: true } } },
  });
  if (!mailing || !mayReadIssue(actor, mailing.issue)) return refuse("notFound");
  return mayPublishIssue(actor, mailing.issue) ? accept(mailing) : refuse("forbidden");
}

function subjectOf({ id, publicationId }: { id: Id; publicationId: Id }) {
  return { publicationId, subject: { type: "issue", id } };
}
