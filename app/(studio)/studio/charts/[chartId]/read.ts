import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/(studio)/require-actor";
import { readChart } from "@/lib/charts/read-chart.server";
import { idSchema } from "@/lib/kernel/ids";

/** A chart of this request, or the page of what is not there. */
export const readChartOr404 = cache(async (chartId: string, revision?: string) => {
  const id = idSchema.safeParse(chartId);
  const revisionId = idSchema.optional().safeParse(revision);
  if (!id.success || !revisionId.success) notFound();
  const found = await readChart(await requireActor(), id.data, revisionId.data);
  if (!found.ok) notFound();
  return found.value;
});
