import type { Actor } from "@/lib/access/actor";
import { createChart } from "@/lib/charts/create-chart.server";
import { chartContentSchema } from "@/lib/document/chart-content";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { createSource } from "@/lib/sources/create-source.server";
import { createSourceSchema } from "@/lib/sources/source";
import { createTable } from "@/lib/tables/create-table.server";
import type { SampleChart } from "./issue-147/charts";
import type { SampleTable } from "./issue-147/tables";

type SampleSource = {
  readonly title: string;
  readonly titleTranslation: string;
  readonly outlet: string;
  readonly language: string;
  readonly url: string;
  readonly publishedOn: string | null;
};

export async function makeSource(actor: Actor, publicationId: Id, source: SampleSource): Promise<Id> {
  const made = await createSource(actor, createSourceSchema.parse({ ...source, publicationId }));
  return expectAccepted(made).sourceId;
}

/** Keeps a table as a record with its first revision. */
export async function makeTable(
  actor: Actor,
  publicationId: Id,
  sample: SampleTable,
): Promise<{ tableId: Id; revisionId: Id }> {
  const rows = sample.rows.map((row) => cellsOf(sample, row));
  const content = tableContentSchema.parse({ ...structuredClone(sample), rows });
  return expectAccepted(await createTable(actor, { publicationId, content }));
}

type Pinned = { readonly tableId: Id; readonly revisionId: Id };

/** Keeps a chart as a record with its first revision. */
export async function makeChart(
  actor: Actor,
  publicationId: Id,
  { table: _, ...sample }: SampleChart,
  { tableId, revisionId }: Pinned,
): Promise<{ chartId: Id; revisionId: Id }> {
  const content = chartContentSchema.parse({ ...sample, tableId, tableRevisionId: revisionId });
  return expectAccepted(await createChart(actor, { publicationId, content }));
}

function cellsOf({ columns }: SampleTable, row: readonly (string | number)[]): Record<string, string | number> {
  return Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? ""]));
}
