import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** A revision of a table in a working copy: as it is, or as a revision of a chart draws it. */
export type TableUseRow = { readonly articleId: Id; readonly revisionId: Id; readonly chartRevisionId: Id | null };

/**
 * A page of the places where working copies show a table, last changed articles first. An article is one row for each revision of the
 * table and of its charts, however often it shows that.
 */
export async function readTableUseRows(
  tableId: Id,
  { skip, take }: { skip: number; take: number },
): Promise<{ rows: readonly TableUseRow[]; total: number }> {
  const [rows, counted] = await Promise.all([
    db.$queryRaw<TableUseRow[]>`
      WITH used AS (
        SELECT "articleId", "revisionId", NULL::uuid AS "chartRevisionId" FROM "TableUse" WHERE "tableId" = ${tableId}::uuid
        UNION
        SELECT u."articleId", r."tableRevisionId", u."revisionId"
        FROM "Chart" c JOIN "ChartUse" u ON u."chartId" = c."id" JOIN "ChartRevision" r ON r."id" = u."revisionId"
        WHERE c."tableId" = ${tableId}::uuid
      )
      SELECT used."articleId"::text, used."revisionId"::text, used."chartRevisionId"::text
      FROM used JOIN "Article" a ON a."id" = used."articleId"
      ORDER BY a."updatedAt" DESC, a."id", used."chartRevisionId" NULLS FIRST, used."revisionId"
      LIMIT ${take} OFFSET ${skip}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT (
        (SELECT count(*) FROM (SELECT DISTINCT "articleId", "revisionId" FROM "TableUse" WHERE "tableId" = ${tableId}::uuid) AS shown)
        + (SELECT count(*) FROM (
            SELECT DISTINCT u."articleId", u."revisionId" FROM "Chart" c JOIN "ChartUse" u ON u."chartId" = c."id"
            WHERE c."tableId" = ${tableId}::uuid) AS drawn)
      )::int AS "total"`,
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}
