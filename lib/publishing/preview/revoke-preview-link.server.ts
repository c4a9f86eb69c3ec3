import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue, maySharePreview } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { RevokePreviewLink } from "./preview-link";

/** Ends a link at once, also for whoever has it open. Refuses: notFound, forbidden. One that was revoked before stays so. */
export function revokePreviewLink(
  actor: Actor,
  { issueId, linkId }: RevokePreviewLink,
): Promise<Result<{ linkId: string }, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    const link = await tx.previewLink.findUnique({
      where: { id: linkId, issueId },
      select: { label: true, revokedAt: true, issue: { select: { publicationId: true } } },
    });
    if (!link || !mayReadIssue(actor, link.issue)) return refuse("notFound");
    if (!maySharePreview(actor, link.issue)) return refuse("forbidden");
    if (link.revokedAt) return accept({ linkId });
    await tx.previewLink.update({ where: { id: linkId }, data: { revokedAt: new Date() } });
    const subject = { type: "issue", id: issueId };
    const { publicationId } = link.issue;
    const facts = { linkId, label: link.label };
    await record(tx, { kind: "issue.previewRevoked", actor, publicationId, subject, facts });
    return accept({ linkId });
  });
}
