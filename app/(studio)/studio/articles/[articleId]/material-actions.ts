"use server";

import { z } from "zod";
import { guardAction } from "@/app/(studio)/guard-action";
import type { ChartCard, SourceCard, TableCard } from "@/components/editor/material";
import { findCharts, findChartsSchema } from "@/lib/charts/find-charts.server";
import { readChart } from "@/lib/charts/read-chart.server";
import { idSchema } from "@/lib/kernel/ids";
import { accept } from "@/lib/kernel/result";
import { createSource } from "@/lib/sources/create-source.server";
import { findSources, findSourcesSchema } from "@/lib/sources/find-sources.server";
import { lookUpReferences, lookUpReferencesSchema } from "@/lib/sources/look-up-references.server";
import { readSources, readSourcesSchema } from "@/lib/sources/read-sources.server";
import { createSourceSchema, type SourceView } from "@/lib/sources/source";
import { findTables, findTablesSchema } from "@/lib/tables/find-tables.server";
import { readTable } from "@/lib/tables/read-table.server";
import { chartCard } from "./chart-card";
import { keepTableRevision } from "@/lib/articles/keep-table-revision.server";
import { readKeptTables, readTableNews } from "@/lib/articles/read-table-news.server";
import { tableUpdateSchema } from "@/lib/articles/table-uses";
import { tableCard } from "./table-card";

/** Sources to cite, by words or by address. Refuses as `findSources` does. */
export const findSourcesAction = guardAction(findSourcesSchema, async (actor, input) => {
  const found = await findSources(actor, input);
  return found.ok ? accept(found.value.sources.map(sourceCard)) : found;
});

/** The sources that a page cites. Refuses as `readSources` does. */
export const readSourcesAction = guardAction(readSourcesSchema, async (actor, input) => {
  const found = await readSources(actor, input);
  return found.ok ? accept(found.value.map(sourceCard)) : found;
});

/** A new source, to be cited at once. Refuses as `createSource` does; `taken` names the source that has the address. */
export const createSourceAction = guardAction(createSourceSchema, createSource);

/** What is to be known of a new source before it is kept. Refuses as `lookUpReferences` does. */
export const lookUpReferencesAction = guardAction(lookUpReferencesSchema, (actor, input) =>
  lookUpReferences(actor, input),
);

/** Tables to embed, by words of their captions. Refuses as `findTables` does. */
export const findTablesAction = guardAction(findTablesSchema, async (actor, input) => {
  const found = await findTables(actor, input);
  if (!found.ok) return found;
  return accept(found.value.tables.map(({ id, caption, revisionId }) => ({ tableId: id, caption, revisionId })));
});

const readTablesSchema = z.strictObject({
  articleId: idSchema,
  language: z.string().max(35),
  tables: z.array(z.strictObject({ tableId: idSchema, revisionId: idSchema })).max(60),
});

/** The tables that a page embeds, each at its pinned revision; what is not there or not theirs to see is left out. */
export const readTablesAction = guardAction(readTablesSchema, async (actor, { articleId, tables, language }) => {
  const read = await Promise.all(tables.map(({ tableId, revisionId }) => readTable(actor, tableId, revisionId)));
  const found = read.flatMap((one) => (one.ok ? [one.value] : []));
  const news = await readTableNews(articleId, found);
  const cards: TableCard[] = found.map((table) => tableCard(table, language, news));
  return accept(cards);
});

/** Charts to embed, by words of their captions. Refuses as `findCharts` does. */
export const findChartsAction = guardAction(findChartsSchema, async (actor, input) => {
  const found = await findCharts(actor, input);
  if (!found.ok) return found;
  return accept(
    found.value.charts.map(({ id, caption, revisionId, kind, table }) => ({
      ...{ chartId: id, caption, revisionId, kind },
      tableCaption: table.caption,
    })),
  );
});

const readChartsSchema = z.strictObject({
  articleId: idSchema,
  language: z.string().max(35),
  charts: z.array(z.strictObject({ chartId: idSchema, revisionId: idSchema })).max(60),
});

/** The charts that a page shows, each at its pinned revision; what is not there or not theirs to see is left out. */
export const readChartsAction = guardAction(readChartsSchema, async (actor, { articleId, charts, language }) => {
  const read = await Promise.all(charts.map(({ chartId, revisionId }) => readChart(actor, chartId, revisionId)));
  const found = read.flatMap((one) => (one.ok ? [one.value] : []));
  const newest = found.flatMap(({ newerTable }) => newerTable?.revisionId ?? []);
  const kept = await readKeptTables(articleId, newest);
  const cards: ChartCard[] = found.map((chart) => chartCard(chart, language, kept));
  return accept(cards);
});

/** The article shall not take a table's newer revision. */
export const keepTableAction = guardAction(tableUpdateSchema, keepTableRevision);

function sourceCard(source: SourceView): SourceCard {
  const { id, title, titleTranslation, outlet, language, url, publishedOn } = source;
  return { id, title, titleTranslation, outlet, language, url, publishedOn };
}
