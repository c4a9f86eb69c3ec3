import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { DeadSources } from "./dead-sources";

/** As many as the board shows. */
const shown = 5;

/**
 * Sources whose pages are gone and that articles cite, the last found out first; for the board of whoever may mend them, and nothing for
 * others. One with an archive's address is mended. Refuses: notFound.
 */
export async function readDeadSources(
  actor: Actor,
  facts: { publicationId: Id },
): Promise<Result<DeadSources, "notFound">> {
  if (!mayReadSources(actor, facts)) return refuse("notFound");
  if (!mayManageSources(actor, facts)) return accept({ sources: [], total: 0 });
  const where = { ...facts, linkState: "dead" as const, archiveUrl: null, citations: { some: {} } };
  const [rows, total] = await Promise.all([
    db.source.findMany({
      where,
      orderBy: [{ linkCheckedAt: "desc" }, { id: "asc" }],
      take: shown,
      select: {
        ...{ id: true, title: true, language: true, outlet: true, linkCheckedAt: true },
        citations: { distinct: ["articleId"], take: 100, select: { articleId: true } },
      },
    }),
    db.source.count({ where }),
  ]);
  return accept({
    sources: rows.map(({ citations, ...source }) => ({ ...source, citingArticles: citations.length })),
    total,
  });
}
