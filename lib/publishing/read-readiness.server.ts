import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayArrangeContents, mayPlanIssue, mayPublishIssue, mayReadIssue, maySignOff } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { collectBlockers } from "./collect-blockers.server";
import { readPageCounts } from "./read-page-counts.server";
import type { IssueReadiness } from "./readiness";

/** Reads an issue's readiness for its desk: the very list that publishing will ask. Refuses: notFound. */
export async function readReadiness(
  actor: Actor,
  { issueId }: { issueId: Id },
): Promise<Result<IssueReadiness, "notFound">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const found = await collectBlockers(db, issueId);
  if (!found) return refuse("notFound");
  const { arrangement, composition, hash, blockers, contentBlockers, warnings, signOff, assemblerIds, live } = found;
  return accept({
    ...{ arrangement, composition, hash, blockers, contentBlockers, warnings, assemblerIds, lapses: found.lapses },
    signOff: signOff && {
      by: signOff.userName,
      at: signOff.at.toISOString(),
      hash: signOff.hash,
      holds: signOff.hash === hash && !assemblerIds.includes(signOff.userId),
    },
    live: live && { editionId: live.id, number: live.number, hash: live.hash },
    pages: await readPageCounts(found),
    nextEdition: found.lastNumber + 1,
    may: {
      arrange: mayArrangeContents(actor, issue),
      plan: mayPlanIssue(actor, issue),
      signOff: maySignOff(actor, { ...issue, assemblerIds }),
      publish: mayPublishIssue(actor, issue),
    },
  });
}
