import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue, maySharePreview } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type PreviewLinkLine, previewPath } from "./preview-link";
import { previewToken } from "./preview-token.server";

export const previewLinksOnPage = 30;

export type PreviewLinkPage = { links: PreviewLinkLine[]; total: number };

/** The links of an issue, newest first, a page at a time: whoever may make one may see and revoke all. Refuses: notFound, forbidden. */
export async function listPreviewLinks(
  actor: Actor,
  { issueId, page = 1 }: { issueId: Id; page?: number },
): Promise<Result<PreviewLinkPage, "notFound" | "forbidden">> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { publicationId: true } });
  if (!issue || !mayReadIssue(actor, issue)) return refuse("notFound");
  if (!maySharePreview(actor, issue)) return refuse("forbidden");
  const [rows, count] = await Promise.all([
    db.previewLink.findMany({
      where: { issueId },
      orderBy: { createdAt: "desc" },
      ...{ skip: (page - 1) * previewLinksOnPage, take: previewLinksOnPage },
      include: { madeBy: { select: { name: true } } },
    }),
    db.previewLink.count({ where: { issueId } }),
  ]);
  const now = Date.now();
  const links = rows.map(({ id, label, madeBy, createdAt, expiresAt, revokedAt, lastUsedAt, uses }) => {
    const state = revokedAt
      ? ("revoked" as const)
      : expiresAt.getTime() <= now
        ? ("expired" as const)
        : ("open" as const);
    return {
      ...{ id, label, uses, state, madeBy: madeBy.name },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      path: state === "open" ? previewPath(previewToken({ linkId: id, expiresAt })) : null,
    };
  });
  return accept({ links, total: count });
}
