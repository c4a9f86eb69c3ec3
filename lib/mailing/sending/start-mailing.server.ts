import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { mailSettingSchema } from "@/lib/issues/mail-setting";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { TaskPayload } from "@/lib/platform/tasks";
import type { mailingIssueSchema } from "./mailing";

type Refusal = "notFound" | "forbidden" | "notPublished" | "mailOff" | "mailedBefore" | "noSubscribers";
type Started = { mailingId: Id; recipients: number };

/**
 * Sends an issue that is out to everybody who receives the publication now: one row for each, in one transaction, of which the mails follow at
 * the set rate. An issue is mailed once: a further edition of it mails nobody again, which the database holds to.
 * Refuses: notFound, forbidden, notPublished, mailOff (the publication does not go out by mail), mailedBefore, noSubscribers.
 */
export function startMailing(
  actor: Actor,
  { issueId }: z.infer<typeof mailingIssueSchema>,
): Promise<Result<Started, Refusal>> {
  return inTransaction(
    async (tx) => {
      const issue = await findIssue(tx, issueId);
      if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
      if (!mayPublishIssue(actor, issue)) return refuse("forbidden");
      return start(tx, { issue, by: actor });
    },
    { timeout: 60_000 },
  );
}

/** An edition went out: the mailing begins by itself if the publication wants that, with the issue's first edition only. Done again it does nothing. */
export async function mailEdition({ issueId, editionId }: TaskPayload<"edition.published">): Promise<Started | null> {
  return inTransaction(
    async (tx) => {
      const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { number: true } });
      const issue = edition?.number === 1 ? await findIssue(tx, issueId) : null;
      if (!issue || mailSettingSchema.parse(issue.publication.mailing).sending !== "automatic") return null;
      const started = await start(tx, { issue, by: null });
      return started.ok ? started.value : null;
    },
    { timeout: 60_000 },
  );
}

async function findIssue(tx: Tx, issueId: Id) {
  await tx.$queryRaw`SELECT 1 FROM "Issue" WHERE "id" = ${issueId}::uuid FOR UPDATE`;
  return tx.issue.findUnique({
    where: { id: issueId },
    select: {
      ...{ id: true, publicationId: true, liveEditionId: true },
      publication: { select: { mailing: true } },
      mailing: { select: { id: true } },
    },
  });
}

type Starting = { issue: NonNullable<Awaited<ReturnType<typeof findIssue>>>; by: Pick<Actor, "userId"> | null };

async function start(tx: Tx, { issue, by }: Starting): Promise<Result<Started, Refusal>> {
  const { publicationId, id: issueId } = issue;
  const { sending, perMinute } = mailSettingSchema.parse(issue.publication.mailing);
  if (!issue.liveEditionId) return refuse("notPublished");
  if (sending === "off") return refuse("mailOff");
  if (issue.mailing) return refuse("mailedBefore");
  const subscribed = await tx.subscriber.count({ where: { publicationId, state: "active" } });
  if (subscribed === 0) return refuse("noSubscribers");
  const mailingId = newId();
  await tx.mailing.create({ data: { id: mailingId, issueId, perMinute, ticks: 1, byId: by?.userId ?? null } });
  const recipients = await tx.$executeRaw`
    INSERT INTO "MailingDelivery" ("id", "mailingId", "subscriberId")
    SELECT gen_random_uuid(), ${mailingId}::uuid, "id" FROM "Subscriber"
    WHERE "publicationId" = ${publicationId}::uuid AND "state" = 'active'`;
  await enqueue(tx, "mailing.send", { mailingId, tick: 1 }, { key: tickKey(mailingId, 1) });
  await record(tx, {
    kind: "issue.mailed",
    actor: by,
    publicationId,
    subject: { type: "issue", id: issueId },
    facts: { recipients },
  });
  return accept({ mailingId, recipients });
}

/** Names a portion of a mailing in the outbox. */
export function tickKey(mailingId: Id, tick: number): string {
  return `mailing:${mailingId}:${tick}`;
}
