import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle, mayReadTables } from "@/lib/access/policies";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { compareTables, countOf } from "@/lib/tables/compare-tables";
import { articleFacts, factsOfArticle } from "./article-facts.server";
import { takesEdits } from "./article-state";
import { type FindTableUses, type NewerData, type TableUse, type TableUses, tableUsePageSize } from "./table-uses";

/**
 * A page of the articles that show a table, across issues, last changed first; an article that shows it twice is one for each revision.
 * What is newer is counted cell by cell. Articles that the person may not read are left out of the page, not of the total.
 * Refuses: notFound.
 */
export async function findTableUses(
  actor: Actor,
  { tableId, page }: FindTableUses,
): Promise<Result<TableUses, "notFound">> {
  const table = await db.table.findUnique({
    where: { id: tableId },
    select: { publicationId: true, headRevisionId: true },
  });
  if (!table?.headRevisionId || !mayReadTables(actor, table)) return refuse("notFound");
  const where = { tableId };
  const [rows, all] = await Promise.all([
    db.tableUse.findMany({
      where,
      distinct: ["articleId", "revisionId"],
      orderBy: [{ article: { updatedAt: "desc" } }, { articleId: "asc" }, { position: "asc" }],
      skip: (page - 1) * tableUsePageSize,
      take: tableUsePageSize,
      select: useParts,
    }),
    db.tableUse.groupBy({ by: ["articleId", "revisionId"], where }),
  ]);
  const [newer, kept] = await Promise.all([
    readNewer(
      table.headRevisionId,
      rows.map(({ revisionId }) => revisionId),
    ),
    readKept(
      table.headRevisionId,
      rows.map(({ articleId }) => articleId),
    ),
  ]);
  const uses = rows.flatMap((row) => useOf(actor, row, { newer, kept }));
  return accept({ uses, total: all.length });
}

const useParts = {
  articleId: true,
  revisionId: true,
  revision: { select: { number: true } },
  article: {
    include: {
      people: { select: { userId: true, role: true } },
      rounds: factsOfArticle.rounds,
      item: { select: { issue: { select: { id: true, number: true } } } },
    },
  },
} satisfies Prisma.TableUseSelect;
type Row = Prisma.TableUseGetPayload<{ select: typeof useParts }>;

type Known = { readonly newer: ReadonlyMap<Id, NewerData>; readonly kept: ReadonlySet<Id> };

function useOf(actor: Actor, { articleId, revisionId, revision, article }: Row, { newer, kept }: Known): TableUse[] {
  const facts = articleFacts(article);
  if (!mayReadArticle(actor, facts)) return [];
  const { title, state, item } = article;
  const mayTake = mayEditArticle(actor, facts) && takesEdits(state);
  const difference = newer.get(revisionId) ?? null;
  const isKept = difference !== null && kept.has(articleId);
  return [
    {
      articleId,
      title,
      state,
      issue: item?.issue ?? null,
      revisionId,
      number: revision.number,
      newer: difference,
      isKept,
      mayTake,
    },
  ];
}

/** Each older revision of the page is read and compared once. */
async function readNewer(headId: Id, revisionIds: readonly Id[]): Promise<Map<Id, NewerData>> {
  const older = [...new Set(revisionIds)].filter((id) => id !== headId);
  if (older.length === 0) return new Map();
  const rows = await db.tableRevision.findMany({
    where: { id: { in: [...older, headId] } },
    select: { id: true, content: true },
  });
  const contents = new Map(rows.map(({ id, content }) => [id, tableContentSchema.parse(content)]));
  const head = contents.get(headId);
  return new Map(
    older.flatMap((id) => {
      const before = contents.get(id);
      if (!before || !head) return [];
      const difference = compareTables(before, head);
      return [[id, { changes: countOf(difference), figures: difference.figures }] as const];
    }),
  );
}

async function readKept(headId: Id, articleIds: readonly Id[]): Promise<Set<Id>> {
  const rows = await db.tableKept.findMany({
    where: { revisionId: headId, articleId: { in: [...articleIds] } },
    select: { articleId: true },
  });
  return new Set(rows.map(({ articleId }) => articleId));
}
