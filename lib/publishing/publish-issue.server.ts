import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type LockedIssue, lockIssue } from "@/lib/issues/lock-issue.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import type { Tx } from "@/lib/platform/db.server";
import { enqueueAll, follows } from "@/lib/platform/jobs.server";
import { collectBlockers, type Readiness } from "./collect-blockers.server";
import { changingWhatIsOut } from "./changing-what-is-out.server";
import { pagesFollow } from "./tell-pages.server";
import { hashSchema } from "./hash";
import { lockArticles } from "./lock-articles.server";
import { afterFirstReaders } from "./readers-first";
import { noticesSchema } from "./notices";
import { writeEdition } from "./write-edition.server";

export const publishIssueSchema = z.strictObject({
  issueId: idSchema,
  /** The issue's hash that the person was looking at: exactly this goes out. */
  hash: hashSchema,
  /** The number that the new edition will have; sent twice, the second finds that it exists. */
  edition: z.int().min(1),
  /** Why there is another edition; wanted from the second on. Readers see both. */
  reason: linesSchema(500).default(""),
  publicNote: linesSchema(2_000).default(""),
  notices: noticesSchema,
});
export type PublishIssue = z.input<typeof publishIssueSchema>;
type PublishRefusal = "notFound" | "forbidden" | "wrongState" | "stale" | "invalid" | "blocked";
export type Published = { editionId: Id; number: number; hash: string };

/**
 * Publishes an issue: in one transaction, with the issue, its articles and its publication locked, asks the gate again from the rows, freezes
 * an edition, moves the pointer and queues what follows. Readers see all of the old or all of the new. Sent a second time it answers with
 * the edition that the first one made.
 * Refuses: notFound, forbidden, stale (it has changed since the person looked; facts: hash), invalid (no reason for a further edition),
 * wrongState, blocked (facts: blockers, the whole list).
 */
export function publishIssue(actor: Actor, input: PublishIssue): Promise<Result<Published, PublishRefusal>> {
  return changingWhatIsOut(async (tx) => {
    const issue = await lockIssue(tx, input.issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!mayPublishIssue(actor, issue)) return refuse("forbidden");
    return publishLocked(tx, { by: actor, issue, input });
  });
}

type Publishing = { by: Pick<Actor, "userId">; issue: LockedIssue; input: PublishIssue };

/** The same within a transaction that holds the issue's lock and has asked who may: for whoever presses, and for the hour that has come. */
export async function publishLocked(
  tx: Tx,
  { by, issue, input }: Publishing,
): Promise<Result<Published, PublishRefusal>> {
  await lockArticles(tx, issue.id);
  const found = await collectBlockers(tx, issue.id);
  if (!found) return refuse("notFound");
  const done = await findDone(tx, found, input);
  if (done) return accept(done);
  const refusal = refusePublishing({ issue, found, input });
  if (refusal) return refusal;

  const edition = await writeEdition(tx, { actor: by, found, input });
  await tellOf(tx, { actor: by, issue, edition });
  return accept(edition);
}

/** The edition that the same wish has made already. */
async function findDone(
  tx: Tx,
  { arrangement, lastNumber }: Readiness,
  { edition, hash }: PublishIssue,
): Promise<Published | undefined> {
  if (edition > lastNumber) return undefined;
  const before = await tx.edition.findUnique({
    where: { issueId_number: { issueId: arrangement.issue.id, number: edition } },
    select: { id: true, number: true, hash: true, frame: true },
  });
  const seal = z.object({ seal: z.object({ hash: hashSchema }) }).safeParse(before?.frame);
  if (!before || !seal.success || seal.data.seal.hash !== hash) return undefined;
  return { editionId: before.id, number: before.number, hash: before.hash };
}

export type Asked = {
  issue: LockedIssue;
  found: Readiness;
  input: Pick<PublishIssue, "hash" | "edition" | "reason">;
};

/** Why exactly this cannot go out now; undefined when it can. */
export function refusePublishing({ issue, found, input }: Asked) {
  if (found.hash !== input.hash) return refuse("stale", { hash: found.hash });
  const number = found.lastNumber + 1;
  if (input.edition !== number) return refuse("stale", { edition: number });
  if (number > 1 && !input.reason) return refuse("invalid", { field: "reason" });
  if (found.blockers.length > 0) return refuse("blocked", { blockers: found.blockers });
  return issueAfter(issue.state, "publish") ? undefined : refuse("wrongState", { state: issue.state });
}

async function tellOf(
  tx: Tx,
  { actor, issue, edition }: { actor: Pick<Actor, "userId">; issue: LockedIssue; edition: Published },
): Promise<void> {
  await record(tx, {
    kind: "issue.published",
    actor,
    publicationId: issue.publicationId,
    subject: { type: "issue", id: issue.id },
    facts: edition,
  });
  const { editionId, number, hash } = edition;
  const { id: issueId, publicationId } = issue;
  const event = "edition.published";
  const news = follows(event, { issueId, editionId }, { key: `edition:${editionId}`, runAt: afterFirstReaders() });
  await enqueueAll(tx, [news, ...pagesFollow(issueId)]);
  await tellWebhooks(tx, { publicationId, issueId, event, key: editionId, more: { edition: number, hash } });
}
