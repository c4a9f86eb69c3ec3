import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ChartContent } from "@/lib/document/chart-content";
import { tableContentSchema } from "@/lib/document/table-content";
import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { checkChart } from "./check-chart";

type Freezing = {
  readonly actor: Pick<Actor, "userId">;
  readonly chartId: Id;
  readonly number: number;
  readonly content: ChartContent;
};

/** Writes an immutable revision and makes it the chart's head. */
export async function freezeChartRevision(tx: Tx, { actor, chartId, number, content }: Freezing) {
  const hash = await hashOf(content);
  const { tableId, tableRevisionId } = content;
  const data = { chartId, number, tableId, tableRevisionId, content, hash, createdById: actor.userId };
  const { id } = await tx.chartRevision.create({ data, select: { id: true } });
  await tx.chart.update({ where: { id: chartId }, data: { headRevisionId: id, caption: content.caption } });
  return { revisionId: id, hash };
}

/** Why the publication cannot have this chart: its table is not there, or cannot be drawn so. */
export async function findChartProblem(tx: Tx, publicationId: Id, content: ChartContent) {
  const { tableId, tableRevisionId } = content;
  const row = await tx.tableRevision.findUnique({
    where: { id: tableRevisionId, tableId, table: { publicationId } },
    select: { content: true },
  });
  if (!row) return { reason: "unknownTable", id: tableRevisionId } as const;
  const found = checkChart(content, tableContentSchema.parse(row.content));
  return found && { reason: found.problem, column: found.column };
}
