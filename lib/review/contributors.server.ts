import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/**
 * Everybody who changed the text since the round's base: the revision that was published last, or the very beginning. A round after
 * another keeps the base of the first, so nobody becomes a reviewer of their own words by being sent back. A correction that went out
 * beside a larger draft is no base of that draft: its parent is (lib/publishing/promote-corrections.server.ts). Source: domain.md, four eyes.
 */
export async function readContributors(client: Pick<Tx, "$queryRaw">, articleId: Id, revisionId: Id): Promise<Id[]> {
  const rows = await client.$queryRaw<{ userId: Id }[]>`
    SELECT DISTINCT c."userId"::text FROM "Article" a
    LEFT JOIN "Revision" out ON out."id" = a."publishedRevisionId"
    LEFT JOIN "Revision" base ON base."id" = CASE WHEN out."reason" = 'correction' THEN out."parentId" ELSE out."id" END
    JOIN "Revision" reviewed ON reviewed."id" = ${revisionId}::uuid
    JOIN "Revision" r ON r."articleId" = a."id" AND r."number" <= reviewed."number" AND r."number" > coalesce(base."number", 0)
    JOIN "RevisionContributor" c ON c."revisionId" = r."id"
    WHERE a."id" = ${articleId}::uuid`;
  return rows.map(({ userId }) => userId);
}
