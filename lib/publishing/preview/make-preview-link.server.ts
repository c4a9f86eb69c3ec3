import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue, maySharePreview } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { type MakePreviewLink, previewPath } from "./preview-link";
import { previewToken } from "./preview-token.server";

/** More than are given out for one issue; whoever needs another one revokes one that is not needed. */
const mostOpen = 50;

/**
 * Makes a link by which somebody without an account reads an issue that is not out. Refuses: notFound, forbidden, tooMany (facts: most;
 * so many are open already).
 */
export function makePreviewLink(
  actor: Actor,
  { issueId, label, days }: MakePreviewLink,
): Promise<Result<{ linkId: string; path: string }, "notFound" | "forbidden" | "tooMany">> {
  return inTransaction(async (tx) => {
    const issue = await tx.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
    if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
    if (!maySharePreview(actor, issue)) return refuse("forbidden");
    const open = { issueId, revokedAt: null, expiresAt: { gt: new Date() } };
    if ((await tx.previewLink.count({ where: open })) >= mostOpen) return refuse("tooMany", { most: mostOpen });
    const linkId = newId();
    const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    await tx.previewLink.create({ data: { id: linkId, issueId, label, madeById: actor.userId, expiresAt } });
    const subject = { type: "issue", id: issueId };
    const { publicationId } = issue;
    await record(tx, { kind: "issue.previewLinked", actor, publicationId, subject, facts: { linkId, label } });
    return accept({ linkId, path: previewPath(previewToken({ linkId, expiresAt })) });
  });
}
