import "server-only";
import { db } from "@/lib/platform/db.server";

/** Whether the public may be served a file: one of a picture that an edition of an issue that is out holds,
 * the present one or an earlier one, which stays readable. */
export async function isPicturePublished(hash: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ published: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "MediaFile" f
      JOIN "RevisionMedia" p ON p."mediaId" = f."mediaId"
      JOIN "EditionItem" e ON e."revisionId" = p."revisionId"
      JOIN "Edition" d ON d."id" = e."editionId"
      JOIN "Issue" i ON i."id" = d."issueId" AND i."liveEditionId" IS NOT NULL
      WHERE f."hash" = ${hash}
    ) AS "published"`;
  return rows[0]?.published ?? false;
}
