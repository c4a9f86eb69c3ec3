import "server-only";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { compareTables, countOf } from "@/lib/tables/compare-tables";
import type { ReadTable } from "@/lib/tables/read-table.server";
import type { NewerData } from "./table-uses";

/** Of these newest revisions of tables, those that somebody decided an article shall not take. */
export async function readKeptTables(articleId: Id, headRevisionIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (headRevisionIds.length === 0) return new Set();
  const where = { articleId, revisionId: { in: [...headRevisionIds] } };
  const rows = await db.tableKept.findMany({ where, select: { revisionId: true } });
  return new Set(rows.map(({ revisionId }) => revisionId));
}

type News = { readonly newer: (NewerData & { readonly revisionId: Id }) | null; readonly isKept: boolean };
/** By the revision that is shown. */
export type TableNewsByRevision = ReadonlyMap<Id, News>;

/** What is newer in tables that an article shows at older revisions, and whether somebody left it as it is. Tables that were read by right. */
export async function readTableNews(articleId: Id, tables: readonly ReadTable[]): Promise<TableNewsByRevision> {
  const older = tables.filter(({ shown, headRevisionId }) => shown.id !== headRevisionId);
  if (older.length === 0) return new Map();
  const headIds = older.map(({ headRevisionId }) => headRevisionId);
  const [heads, keptIds] = await Promise.all([
    db.tableRevision.findMany({ where: { id: { in: headIds } }, select: { id: true, content: true } }),
    readKeptTables(articleId, headIds),
  ]);
  const contents = new Map(heads.map(({ id, content }) => [id, content]));
  return new Map(
    older.map(({ shown, headRevisionId }) => {
      const difference = compareTables(shown.content, tableContentSchema.parse(contents.get(headRevisionId)));
      const newer = { revisionId: headRevisionId, changes: countOf(difference), figures: difference.figures };
      return [shown.id, { newer, isKept: keptIds.has(headRevisionId) }] as const;
    }),
  );
}
