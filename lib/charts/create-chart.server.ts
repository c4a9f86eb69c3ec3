import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageCharts, mayReadCharts } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { CreateChart } from "./chart";
import { findChartProblem, freezeChartRevision } from "./chart-revision.server";

/**
 * Makes a chart record with its first revision.
 * Refuses: notFound, forbidden, invalid (`{ reason: "unknownTable", id }`: not of the publication; `{ reason, column }`: see `ChartProblem`).
 */
export async function createChart(
  actor: Actor,
  { publicationId, content }: CreateChart,
): Promise<Result<{ chartId: Id; revisionId: Id }, "notFound" | "forbidden" | "invalid">> {
  if (!mayReadCharts(actor, { publicationId })) return refuse("notFound");
  if (!mayManageCharts(actor, { publicationId })) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const publication = await tx.publication.findUnique({ where: { id: publicationId }, select: { id: true } });
    if (!publication) return refuse("notFound");
    const problem = await findChartProblem(tx, publicationId, content);
    if (problem) return refuse("invalid", problem);

    const data = { publicationId, tableId: content.tableId, caption: content.caption };
    const { id: chartId } = await tx.chart.create({ data, select: { id: true } });
    const { revisionId, hash } = await freezeChartRevision(tx, { actor, chartId, number: 1, content });
    const subject = { type: "chart", id: chartId };
    await record(tx, { kind: "chart.created", actor, publicationId, subject, facts: { revisionId, hash } });
    return accept({ chartId, revisionId });
  });
}
