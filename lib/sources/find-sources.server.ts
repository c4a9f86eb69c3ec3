import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadSources } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type LinkView, linkColumns } from "./links/link-state";
import { matching, sourceFilter } from "./source-filter";
import { type SourceView, sourceColumns, sourceView } from "./source";

export const sourcePageSize = 50;
/** Pages are counted through to the wanted one, so there is a last page that may be asked for. */
const lastPage = 1000;

export const findSourcesSchema = z.strictObject({
  publicationId: idSchema,
  ...sourceFilter,
  page: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
});
export type FindSources = z.infer<typeof findSourcesSchema>;

export type ListedSource = SourceView & LinkView & { readonly citingArticles: number };
export type ListedSources = { readonly sources: readonly ListedSource[]; readonly total: number };

/** A page of a publication's sources, last changed first. Refuses: notFound (a publication that the person may not know of). */
export async function findSources(actor: Actor, input: FindSources): Promise<Result<ListedSources, "notFound">> {
  if (!mayReadSources(actor, input)) return refuse("notFound");
  const where = matching(input);
  const [rows, total] = await Promise.all([
    db.source.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: (input.page - 1) * sourcePageSize,
      take: sourcePageSize,
      select: { ...sourceColumns, ...linkColumns },
    }),
    db.source.count({ where }),
  ]);
  const counts = await citingArticles(rows.map(({ id }) => id));
  const sources = rows.map((row) => ({ ...sourceView(row), citingArticles: counts.get(row.id) ?? 0 }));
  return accept({ sources, total });
}

/** How many articles cite each source, in one query; an article that cites it twice is one. */
async function citingArticles(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ sourceId: string; articles: bigint }[]>`
    SELECT "sourceId"::text, COUNT(DISTINCT "articleId") AS "articles"
    FROM "Citation" WHERE "sourceId" = ANY(${ids}::uuid[]) GROUP BY "sourceId"`;
  return new Map(rows.map(({ sourceId, articles }) => [sourceId, Number(articles)]));
}
