"use server";

import { z } from "zod";
import { guardAction } from "@/app/(studio)/guard-action";
import { altSentences } from "@/app/(studio)/studio/charts/alt-sentences";
import type { ChartStart } from "@/components/editor/records/record-desk";
import type { Actor } from "@/lib/access/actor";
import { readChart } from "@/lib/charts/read-chart.server";
import { suggestChart } from "@/lib/charts/suggest-chart";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { readTable } from "@/lib/tables/read-table.server";

const language = z.string().max(35);
const openChartSchema = z.union([
  /** A new chart of a table: at the revision that the article shows, or as the table is now. */
  z.strictObject({ tableId: idSchema, revisionId: idSchema.optional(), language }),
  /** A chart as it is now; with `newest`, on its table's newest figures. */
  z.strictObject({ chartId: idSchema, newest: z.boolean(), language }),
]);

type Opened = Omit<ChartStart, "alt">;

/**
 * What a chart is drawn with beside the text.
 * Refuses: notFound (also what the person may not know of), forbidden (who does not write).
 */
export const openChartAction = guardAction(
  openChartSchema,
  async (actor, input): Promise<Result<ChartStart, "notFound" | "forbidden">> => {
    const opened = await ("chartId" in input ? openOld(actor, input) : openNew(actor, input));
    return opened.ok ? accept({ ...opened.value, alt: await altSentences(input.language) }) : opened;
  },
);

type OpenResult = Promise<Result<Opened, "notFound" | "forbidden">>;

async function openNew(
  actor: Actor,
  { tableId, revisionId }: { tableId: Id; revisionId?: Id | undefined },
): OpenResult {
  const found = await readTable(actor, tableId, revisionId);
  if (!found.ok) return found;
  const { shown, sources, mayChange, headRevisionId, revisions } = found.value;
  if (!mayChange) return refuse("forbidden");
  const { content, number, id } = shown;
  return accept({
    ...{ number, sources, notes: content.notes, chart: null },
    table: { tableId, revisionId: id, content },
    newer: id === headRevisionId ? null : (revisions[0]?.number ?? null),
    start: suggestChart(content),
  });
}

async function openOld(actor: Actor, { chartId, newest }: { chartId: Id; newest: boolean }): OpenResult {
  const found = await readChart(actor, chartId);
  if (!found.ok) return found;
  const { shown, table, newerTable, sources, mayChange, tableId } = found.value;
  if (!mayChange) return refuse("forbidden");
  const { tableId: _, tableRevisionId: __, ...start } = shown.content;
  const { content, revisionId, number } = (newest && newerTable) || table;
  return accept({
    ...{ number, sources, notes: content.notes, start },
    table: { tableId, revisionId, content },
    newer: newest ? null : (newerTable?.number ?? null),
    chart: { id: chartId, revisionId: shown.id },
  });
}
