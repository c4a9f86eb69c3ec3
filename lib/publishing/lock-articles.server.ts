import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/**
 * Locks every article of an issue that is locked already, and their corrections, in one order, until the transaction ends: no verdict, no reopening, and since the
 * lock is the strong one, no comment or suggestion comes in between. The publication's settings are held still as well.
 */
export async function lockArticles(tx: Tx, issueId: Id): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Article" a WHERE a."id" IN (SELECT "articleId" FROM "IssueItem" WHERE "issueId" = ${issueId}::uuid)
      OR a."correctsId" IN (SELECT "articleId" FROM "IssueItem" WHERE "issueId" = ${issueId}::uuid)
    ORDER BY a."id" FOR UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM "Publication" WHERE "id" = (SELECT "publicationId" FROM "Issue" WHERE "id" = ${issueId}::uuid) FOR SHARE`;
}
