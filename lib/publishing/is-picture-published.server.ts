import "server-only";
import { db } from "@/lib/platform/db.server";

/** Whether the public may be served a file: one of a picture that an edition which readers are shown now holds. */
export async function isPicturePublished(hash: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ published: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "MediaFile" f
      JOIN "RevisionMedia" p ON p."mediaId" = f."mediaId"
      JOIN "EditionItem" e ON e."revisionId" = p."revisionId"
      JOIN "Issue" i ON i."liveEditionId" = e."editionId"
      WHERE f."hash" = ${hash}
    ) AS "published"`;
  return rows[0]?.published ?? false;
}
