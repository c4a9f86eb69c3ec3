import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadCharts } from "@/lib/access/policies";
import { type ChartKind, chartContentSchema } from "@/lib/document/chart-content";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { literalPattern } from "@/lib/kernel/text";
import { db } from "@/lib/platform/db.server";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

export const chartPageSize = 50;
const lastPage = 1000;

export const findChartsSchema = z.strictObject({
  publicationId: idSchema,
  /** Charts of one table only. */
  tableId: idSchema.optional(),
  /** A part of the caption; each word must be in it. */
  text: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1).default(1),
});
export type FindCharts = z.infer<typeof findChartsSchema>;

/** A chart with its head revision, which is what an article that embeds it now would pin. */
export type ListedChart = {
  readonly id: Id;
  readonly caption: string;
  readonly kind: ChartKind;
  readonly revisionId: Id;
  readonly number: number;
  readonly table: { readonly id: Id; readonly caption: string };
  /** The table has a newer revision than the one that is drawn. */
  readonly hasNewerData: boolean;
  /** Working copies that show it. */
  readonly articleCount: number;
  readonly revisedAt: Date;
  readonly revisedBy: string;
};
export type ListedCharts = { readonly charts: readonly ListedChart[]; readonly total: number };

/** A page of a publication's charts, last revised first. Refuses: notFound (a publication that the person may not know of). */
export async function findCharts(actor: Actor, input: FindCharts): Promise<Result<ListedCharts, "notFound">> {
  if (!mayReadCharts(actor, input)) return refuse("notFound");
  const where = matching(input);
  const [rows, total] = await Promise.all([
    db.chart.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: (input.page - 1) * chartPageSize,
      take: chartPageSize,
      select: columns,
    }),
    db.chart.count({ where }),
  ]);
  const counts = await countUses(rows.map(({ id }) => id));
  return accept({ charts: rows.flatMap((row) => listed(row, counts)), total });
}

function matching({ publicationId, tableId, text }: FindCharts): Prisma.ChartWhereInput {
  const words = text.normalize("NFC").split(/\s+/).filter(Boolean).slice(0, 10);
  const contains = words.map((word) => ({
    caption: { contains: literalPattern(word), mode: "insensitive" as const },
  }));
  return { publicationId, headRevisionId: { not: null }, ...(tableId && { tableId }), AND: contains };
}

const columns = {
  id: true,
  caption: true,
  table: { select: { id: true, caption: true, headRevisionId: true } },
  headRevision: {
    select: {
      id: true,
      number: true,
      tableRevisionId: true,
      content: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  },
} satisfies Prisma.ChartSelect;

type Row = Prisma.ChartGetPayload<{ select: typeof columns }>;

/** Articles, not places: one that shows a chart twice counts once. */
async function countUses(chartIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  if (chartIds.length === 0) return new Map();
  const rows = await db.chartUse.groupBy({ by: ["chartId", "articleId"], where: { chartId: { in: [...chartIds] } } });
  const counts = new Map<Id, number>();
  for (const { chartId } of rows) counts.set(chartId, (counts.get(chartId) ?? 0) + 1);
  return counts;
}

function listed({ id, caption, table, headRevision }: Row, counts: ReadonlyMap<Id, number>): ListedChart[] {
  if (!headRevision) return [];
  const { number, tableRevisionId, content, createdAt, createdBy } = headRevision;
  const { kind } = chartContentSchema.parse(content);
  return [
    {
      id,
      caption,
      kind,
      revisionId: headRevision.id,
      number,
      table: { id: table.id, caption: table.caption },
      hasNewerData: table.headRevisionId !== tableRevisionId,
      articleCount: counts.get(id) ?? 0,
      revisedAt: createdAt,
      revisedBy: createdBy.name,
    },
  ];
}
