import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditArticle, mayReadArticle, mayReadTables } from "@/lib/access/policies";
import { drawnPart } from "@/lib/charts/drawn-part";
import { type ChartContent, chartContentSchema } from "@/lib/document/chart-content";
import { type TableContent, tableContentSchema } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { compareTables, countOf } from "@/lib/tables/compare-tables";
import { articleFacts, factsOfArticle } from "./article-facts.server";
import { takesEdits } from "./article-state";
import { readTableUseRows, type TableUseRow } from "./table-use-rows.server";
import { type FindTableUses, type NewerData, type TableUse, type TableUses, tableUsePageSize } from "./table-uses";

/**
 * A page of the articles that show a table, itself or as a chart, across issues, last changed first; an article that shows it twice is one
 * for each revision. What is newer is counted cell by cell. Articles that the person may not read are left out of the page, not of the total.
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
  const { rows, total } = await readTableUseRows(tableId, {
    skip: (page - 1) * tableUsePageSize,
    take: tableUsePageSize,
  });
  const known = await readKnown(table.headRevisionId, rows);
  return accept({ uses: rows.flatMap((row) => useOf(actor, row, known)), total });
}

const articleParts = {
  people: { select: { userId: true, role: true } },
  rounds: factsOfArticle.rounds,
  item: { select: { issue: { select: { id: true, number: true } } } },
} satisfies Prisma.ArticleInclude;
type Article = Prisma.ArticleGetPayload<{ include: typeof articleParts }>;
type Revision = { readonly number: number; readonly content: TableContent };
type Chart = { readonly id: Id; readonly content: ChartContent };

/** What the rows of a page point to, each read once. */
type Known = {
  readonly headId: Id;
  readonly articles: ReadonlyMap<Id, Article>;
  readonly revisions: ReadonlyMap<Id, Revision>;
  readonly charts: ReadonlyMap<Id, Chart>;
  /** Articles that somebody decided to leave as they are. */
  readonly kept: ReadonlySet<Id>;
};

async function readKnown(headId: Id, rows: readonly TableUseRow[]): Promise<Known> {
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
  const revisionIds = [...new Set([headId, ...rows.map(({ revisionId }) => revisionId)])];
  const chartIds = [...new Set(rows.flatMap(({ chartRevisionId }) => chartRevisionId ?? []))];
  const [articles, revisions, charts, kept] = await Promise.all([
    db.article.findMany({ where: { id: { in: articleIds } }, include: articleParts }),
    db.tableRevision.findMany({
      where: { id: { in: revisionIds } },
      select: { id: true, number: true, content: true },
    }),
    db.chartRevision.findMany({ where: { id: { in: chartIds } }, select: { id: true, chartId: true, content: true } }),
    db.tableKept.findMany({
      where: { revisionId: headId, articleId: { in: articleIds } },
      select: { articleId: true },
    }),
  ]);
  return {
    headId,
    articles: new Map(articles.map((article) => [article.id, article])),
    revisions: new Map(
      revisions.map(({ id, number, content }) => [id, { number, content: tableContentSchema.parse(content) }]),
    ),
    charts: new Map(
      charts.map(({ id, chartId, content }) => [id, { id: chartId, content: chartContentSchema.parse(content) }]),
    ),
    kept: new Set(kept.map(({ articleId }) => articleId)),
  };
}

function useOf(actor: Actor, { articleId, revisionId, chartRevisionId }: TableUseRow, known: Known): TableUse[] {
  const article = known.articles.get(articleId);
  const revision = known.revisions.get(revisionId);
  if (!article || !revision) return [];
  const facts = articleFacts(article);
  if (!mayReadArticle(actor, facts)) return [];
  const { title, state, item } = article;
  const chart = known.charts.get(chartRevisionId ?? "");
  const newer = revisionId === known.headId ? null : newerThan(revision.content, known, chart?.content);
  return [
    {
      ...{ articleId, title, state, revisionId, newer },
      issue: item?.issue ?? null,
      chart: chart ? { id: chart.id, caption: chart.content.caption } : null,
      number: revision.number,
      isKept: newer !== null && known.kept.has(articleId),
      mayTake: mayEditArticle(actor, facts) && takesEdits(state),
    },
  ];
}

function newerThan(before: TableContent, { revisions, headId }: Known, chart?: ChartContent): NewerData | null {
  const head = revisions.get(headId);
  if (!head) return null;
  const shown = (content: TableContent) => (chart ? drawnPart(content, chart) : content);
  const difference = compareTables(shown(before), shown(head.content));
  return { changes: countOf(difference), figures: difference.figures };
}
