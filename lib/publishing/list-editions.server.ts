import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { EditionLine } from "./readiness";

const most = 50;

/** The editions of an issue, newest first. Refuses: notFound. */
export async function listEditions(actor: Actor, issueId: Id): Promise<Result<EditionLine[], "notFound">> {
  const issue = await db.issue.findUnique({
    where: { id: issueId },
    select: { publicationId: true, liveEditionId: true },
  });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  const rows = await db.edition.findMany({
    where: { issueId },
    orderBy: { number: "desc" },
    take: most,
    select: {
      ...{ id: true, number: true, hash: true, reason: true, publicNote: true, publishedAt: true },
      publishedBy: { select: { name: true } },
    },
  });
  return accept(
    rows.map(({ publishedBy, publishedAt, ...row }) => ({
      ...row,
      publishedBy: publishedBy.name,
      publishedAt: publishedAt.toISOString(),
      live: row.id === issue.liveEditionId,
    })),
  );
}
