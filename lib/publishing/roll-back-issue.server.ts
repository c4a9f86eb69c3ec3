import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayPublishIssue, mayReadIssue } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { lockIssue } from "@/lib/issues/lock-issue.server";
import { tellWebhooks } from "@/lib/issues/tell-webhooks.server";
import { issueAfter } from "@/lib/issues/transitions";
import { type Id, idSchema, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { linesSchema } from "@/lib/kernel/text";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { changingWhatIsOut } from "./changing-what-is-out.server";
import { tellPages } from "./tell-pages.server";
import { writeCorrections } from "./write-corrections.server";
import { writeRedirects } from "./redirects.server";

export const rollBackIssueSchema = z.strictObject({
  issueId: idSchema,
  /** The edition that readers shall have again. */
  editionId: idSchema,
  /** The one that the person saw as live. */
  liveEditionId: idSchema,
  reason: linesSchema(2_000).min(1),
});
export type RollBackIssue = z.infer<typeof rollBackIssueSchema>;

/**
 * Moves the pointer to another edition of the issue, with a reason that readers are told: nothing is lost, and no edition is made. Refuses: notFound,
 * forbidden, wrongState (nothing is out), stale (another edition is live by now), conflict (it is live already).
 */
export function rollBackIssue(
  actor: Actor,
  { issueId, editionId, liveEditionId, reason }: RollBackIssue,
): Promise<Result<{ number: number }, "notFound" | "forbidden" | "wrongState" | "stale" | "conflict">> {
  return changingWhatIsOut(async (tx) => {
    const issue = await lockIssue(tx, issueId);
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!mayPublishIssue(actor, issue)) return refuse("forbidden");
    const edition = await tx.edition.findUnique({
      where: { id: editionId, issueId },
      select: { number: true, hash: true },
    });
    if (!edition) return refuse("notFound");
    const state = issueAfter(issue.state, "rollBack");
    if (!state || !issue.liveEditionId) return refuse("wrongState", { state: issue.state });
    if (issue.liveEditionId === editionId) return refuse("conflict", { edition: edition.number });
    if (issue.liveEditionId !== liveEditionId) return refuse("stale", { liveEditionId: issue.liveEditionId });

    await tx.issue.update({ where: { id: issueId }, data: { liveEditionId: editionId, state } });
    await pointArticles(tx, editionId);
    await writeRedirects(tx, { issueId, from: liveEditionId, to: editionId });
    await writeCorrections(tx, { issueId, from: liveEditionId, to: editionId, notices: [], otherwise: reason });
    const subject = { type: "issue", id: issueId };
    const facts = { editionId, from: liveEditionId, number: edition.number, reason };
    await record(tx, { kind: "issue.rolledBack", actor, publicationId: issue.publicationId, subject, facts });
    await enqueue(tx, "edition.published", { issueId, editionId });
    const more = { edition: edition.number, hash: edition.hash };
    await tellWebhooks(tx, {
      publicationId: issue.publicationId,
      issueId,
      event: "edition.rolledBack",
      key: newId(),
      more,
    });
    await tellPages(tx, issueId);
    return accept({ number: edition.number });
  });
}

/** What the public reads of each article is what this edition carries. Their heads and their states stay as they are. */
async function pointArticles(tx: Tx, editionId: Id): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Article" a SET "publishedRevisionId" = e."revisionId" FROM "EditionItem" e
    WHERE e."editionId" = ${editionId}::uuid AND a."id" = e."articleId"`;
}
