import "server-only";
import type { Actor } from "@/lib/access/actor";
import { ownArticles } from "@/lib/access/own-articles.server";
import { mayManageCharts, mayReadAllArticles, mayReadCharts } from "@/lib/access/policies";
import { type ChartContent, chartContentSchema } from "@/lib/document/chart-content";
import type { FrozenSource } from "@/lib/document/frozen-source";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { ArticleState } from "@/lib/platform/generated/prisma/enums";
import { readFrozenSources } from "@/lib/tables/frozen-sources.server";
import type { ChartRevisionLine, ChartRevisionView, DrawnTable } from "./chart";

/** As much of a history, or of where it is used, as one page shows. */
const mostRevisions = 100;
const mostUses = 50;

export type ChartUse = {
  readonly articleId: Id;
  readonly title: string;
  readonly state: ArticleState;
  /** It shows an earlier revision than the head. */
  readonly isBehind: boolean;
};

export type ReadChart = {
  readonly id: Id;
  readonly publicationId: Id;
  readonly tableId: Id;
  readonly headRevisionId: Id;
  /** The revision that was asked for, or the head. */
  readonly shown: ChartRevisionView;
  /** The table revision that the shown one draws. */
  readonly table: DrawnTable;
  /** What the head says; of the shown one, where that is the head. */
  readonly headContent: ChartContent;
  /** The table's head where that is a newer one: "newer data". */
  readonly newerTable: DrawnTable | null;
  /** The sources that the drawn table names, as they are now. */
  readonly sources: Readonly<Record<Id, FrozenSource>>;
  /** Newest first, at most 100. */
  readonly revisions: readonly ChartRevisionLine[];
  /** Working copies that show it, last changed first; of those only what this person may read, and at most 50. */
  readonly uses: readonly ChartUse[];
  /** All of them, read or not. */
  readonly useCount: number;
  readonly mayChange: boolean;
};

/** A chart with its table, its history and its uses. Refuses: notFound (also a revision of another chart, and one that the person may not know of). */
export async function readChart(actor: Actor, chartId: Id, revisionId?: Id): Promise<Result<ReadChart, "notFound">> {
  const chart = await db.chart.findUnique({
    where: { id: chartId },
    select: {
      id: true,
      publicationId: true,
      tableId: true,
      headRevisionId: true,
      headRevision: { select: { content: true } },
      table: { select: { headRevision: { select: tableColumns } } },
    },
  });
  if (!chart?.headRevisionId || !chart.headRevision || !mayReadCharts(actor, chart)) return refuse("notFound");
  const { publicationId, tableId, headRevisionId } = chart;
  const [row, revisions, use] = await Promise.all([
    db.chartRevision.findUnique({
      where: { id: revisionId ?? headRevisionId, chartId },
      select: { ...revisionLine, content: true, tableRevision: { select: tableColumns } },
    }),
    db.chartRevision.findMany({
      where: { chartId },
      orderBy: { number: "desc" },
      take: mostRevisions,
      select: revisionLine,
    }),
    readUses(actor, { chartId, publicationId, headRevisionId }),
  ]);
  if (!row) return refuse("notFound");
  const { content, tableRevision, ...line } = row;
  const table = drawnTable(tableRevision);
  const newest = chart.table.headRevision;
  return accept({
    ...{ id: chartId, publicationId, tableId, headRevisionId, revisions, table },
    shown: { ...line, content: chartContentSchema.parse(content) },
    headContent: chartContentSchema.parse(chart.headRevision.content),
    newerTable: newest && newest.id !== table.revisionId ? drawnTable(newest) : null,
    sources: await readFrozenSources(table.content.sources),
    ...use,
    mayChange: mayManageCharts(actor, chart),
  });
}

const revisionLine = {
  id: true,
  number: true,
  hash: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true } },
} as const;
const tableColumns = { id: true, number: true, content: true } as const;

function drawnTable({ id, number, content }: { id: Id; number: number; content: unknown }): DrawnTable {
  return { revisionId: id, number, content: tableContentSchema.parse(content) };
}

type Wanted = { chartId: Id; publicationId: Id; headRevisionId: Id };

async function readUses(actor: Actor, { chartId, publicationId, headRevisionId }: Wanted) {
  const shows = { publicationId, chartUses: { some: { chartId } } };
  const readable = mayReadAllArticles(actor, { publicationId }) ? {} : ownArticles(actor);
  const [articles, useCount] = await Promise.all([
    db.article.findMany({
      where: { AND: [shows, readable] },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      take: mostUses,
      select: {
        id: true,
        title: true,
        state: true,
        chartUses: { where: { chartId }, select: { revisionId: true }, take: 60 },
      },
    }),
    db.article.count({ where: shows }),
  ]);
  const uses = articles.map(({ id, chartUses, ...rest }) => ({
    ...rest,
    articleId: id,
    isBehind: chartUses.some(({ revisionId }) => revisionId !== headRevisionId),
  }));
  return { uses, useCount };
}
