import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { EditionFrame, EditionPublication } from "../edition";
import { composePreview } from "../compose-preview.server";
import { readPreviewToken } from "./preview-token.server";

export type OpenedPreview = {
  issueId: Id;
  publication: EditionPublication;
  /** Null: there is nothing yet that could be read. */
  frame: EditionFrame | null;
  holes: readonly { label: string }[];
  /** ISO instant before which nothing of it may be told; null: nobody asked for that. */
  embargoUntil: string | null;
  /** It is out by now, and this is all of it: the public page is where it is read. */
  isOut: boolean;
};

/**
 * What a link shows: the issue as it would go out now. Null for a link that we did not sign, that has expired or was revoked: which of
 * these it is, is nobody's business. Notes that it was used.
 */
export async function openPreview(token: string, now: Date = new Date()): Promise<OpenedPreview | null> {
  const link = await findOpenLink(token, now);
  if (!link) return null;
  await db.previewLink.updateMany({ where: { id: link.id }, data: { lastUsedAt: now, uses: { increment: 1 } } });
  const preview = await composePreview(link.issueId);
  if (!preview) return null;
  const schedule = await db.schedule.findFirst({
    where: { issueId: link.issueId, endedAt: null },
    select: { at: true, embargoed: true },
  });
  const { frame, publication, isOut } = preview;
  return {
    ...{ issueId: link.issueId, frame, publication, isOut },
    holes: preview.holes.map(({ label }) => ({ label })),
    embargoUntil: schedule?.embargoed ? schedule.at.toISOString() : null,
  };
}

async function findOpenLink(token: string, now: Date) {
  const said = readPreviewToken(token);
  if (!said || said.expiresAt.getTime() <= now.getTime()) return null;
  return db.previewLink.findFirst({
    where: { id: said.linkId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, issueId: true },
  });
}

/** Whether a link that is open shows this file: one of a picture in the text that would go out, or in what is being written. */
export async function isPicturePreviewed(token: string, hash: string, now: Date = new Date()): Promise<boolean> {
  const link = await findOpenLink(token, now);
  if (!link) return false;
  const rows = await db.$queryRaw<{ shown: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "IssueItem" i
      JOIN "Article" a ON a."id" = i."articleId" OR a."correctsId" = i."articleId"
      JOIN "RevisionMedia" p ON p."revisionId" IN (a."headRevisionId", a."publishedRevisionId")
      JOIN "MediaFile" f ON f."mediaId" = p."mediaId"
      WHERE i."issueId" = ${link.issueId}::uuid AND f."hash" = ${hash}
    ) AS "shown"`;
  return rows[0]?.shown ?? false;
}
