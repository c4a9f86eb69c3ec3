import { z } from "zod";
import { type ChartContent, chartContentSchema } from "@/lib/document/chart-content";
import type { TableContent } from "@/lib/document/table-content";
import { type Id, idSchema } from "@/lib/kernel/ids";

/*
 * Chart records: their identity and revisions. The shape of a revision's content is `chartContentSchema` of the document's room, since
 * an article's revision freezes it.
 */

export const createChartSchema = z.strictObject({ publicationId: idSchema, content: chartContentSchema });
export type CreateChart = z.infer<typeof createChartSchema>;

export const reviseChartSchema = z.strictObject({
  chartId: idSchema,
  /** The revision that the person saw. */
  baseRevisionId: idSchema,
  content: chartContentSchema,
});
export type ReviseChart = z.infer<typeof reviseChartSchema>;

/** One revision in a chart's history. */
export type ChartRevisionLine = {
  readonly id: Id;
  readonly number: number;
  readonly hash: string;
  readonly createdAt: Date;
  readonly createdBy: { readonly id: Id; readonly name: string };
};

export type ChartRevisionView = ChartRevisionLine & { readonly content: ChartContent };

/** A table at the revision that a chart draws, or at a newer one. */
export type DrawnTable = { readonly revisionId: Id; readonly number: number; readonly content: TableContent };
