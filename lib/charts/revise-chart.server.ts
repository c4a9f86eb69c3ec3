import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageCharts, mayReadCharts } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { hashOf } from "@/lib/kernel/hash";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import type { ReviseChart } from "./chart";
import { findChartProblem, freezeChartRevision } from "./chart-revision.server";

type Refusals = "notFound" | "forbidden" | "stale" | "invalid";

/**
 * Changes a chart, or takes newer data of its table, by a new revision; articles go on showing the one that they pinned. Content equal to
 * the head's makes no new revision.
 * Refuses: notFound, forbidden, stale (`{ revisionId }`: the head, when it is not the base), invalid (`{ reason: "otherTable" }`: a chart
 * keeps its table; and as `createChart`).
 */
export async function reviseChart(
  actor: Actor,
  input: ReviseChart,
): Promise<Result<{ revisionId: Id; number: number }, Refusals>> {
  const { chartId, baseRevisionId, content } = input;
  const found = await db.chart.findUnique({ where: { id: chartId }, select: { publicationId: true, tableId: true } });
  if (!found || !mayReadCharts(actor, found)) return refuse("notFound");
  if (!mayManageCharts(actor, found)) return refuse("forbidden");
  if (found.tableId !== content.tableId) return refuse("invalid", { reason: "otherTable" });
  const { publicationId } = found;
  return inTransaction(async (tx) => {
    const head = await lockHead(tx, chartId);
    if (head.id !== baseRevisionId) return refuse("stale", { revisionId: head.id });
    const problem = await findChartProblem(tx, publicationId, content);
    if (problem) return refuse("invalid", problem);
    if (head.hash === (await hashOf(content))) return accept({ revisionId: head.id, number: head.number });

    const number = head.number + 1;
    const { revisionId, hash } = await freezeChartRevision(tx, { actor, chartId, number, content });
    const subject = { type: "chart", id: chartId };
    await record(tx, { kind: "chart.changed", actor, publicationId, subject, facts: { revisionId, number, hash } });
    return accept({ revisionId, number });
  });
}

type Head = { id: Id; number: number; hash: string };

/** Holds the chart until the transaction ends, so that two changes of one revision have one winner. */
async function lockHead(tx: Tx, chartId: Id): Promise<Head> {
  await tx.$queryRaw`SELECT 1 FROM "Chart" WHERE "id" = ${chartId}::uuid FOR NO KEY UPDATE`;
  const chart = await tx.chart.findUniqueOrThrow({
    where: { id: chartId },
    select: { headRevision: { select: { id: true, number: true, hash: true } } },
  });
  if (!chart.headRevision) throw new Error(`chart ${chartId} has no revision`);
  return chart.headRevision;
}
