import { drawnPart } from "@/lib/charts/drawn-part";
import type { RevisionContent } from "@/lib/document/revision-content";
import type { TableContent } from "@/lib/document/table-content";
import { chartEmbedsOf, tableEmbedsOf } from "@/lib/document/walk";
import type { Id } from "@/lib/kernel/ids";
import { compareTables, countOf } from "@/lib/tables/compare-tables";

/** A table that two revisions of an article show at different revisions of its own. */
export type TableChange = {
  readonly tableId: Id;
  /** The chart that draws it; null: the table itself stands in the text. */
  readonly chart: { readonly id: Id; readonly caption: string } | null;
  /** Of a chart: what it draws. */
  readonly before: TableContent;
  readonly after: TableContent;
};

/**
 * The tables whose data changed between two revisions of an article, those in the text first, in the order in which the later one shows
 * them; then those that only a chart shows so.
 */
export function changedTables(before: RevisionContent, after: RevisionContent): TableChange[] {
  const told = changedEmbeds(before, after);
  const known = new Set(told.map(({ tableId, was, is }) => `${tableId} ${was} ${is}`));
  const drawn = changedCharts(before, after).filter(({ tableId, was, is }) => !known.has(`${tableId} ${was} ${is}`));
  return [...told, ...drawn].map(({ tableId, chart, before: old, after: now }) => ({
    tableId,
    chart,
    before: old,
    after: now,
  }));
}

/** `was`, `is`: the hashes of the table's two revisions. */
type Found = TableChange & { readonly was: string; readonly is: string };

function changedEmbeds(before: RevisionContent, after: RevisionContent): Found[] {
  const were = pinnedTables(before);
  return [...pinnedTables(after)].flatMap(([tableId, revisionId]) => {
    const was = before.tables[were.get(tableId) ?? ""];
    const is = after.tables[revisionId];
    if (!was || !is || was.hash === is.hash) return [];
    return [{ tableId, chart: null, before: was.content, after: is.content, was: was.hash, is: is.hash }];
  });
}

function changedCharts(before: RevisionContent, after: RevisionContent): Found[] {
  const were = pinnedCharts(before);
  return [...pinnedCharts(after)].flatMap(([chartId, chart]) => {
    const old = were.get(chartId);
    const was = before.tables[old?.tableRevisionId ?? ""];
    const is = after.tables[chart.tableRevisionId];
    if (!old || !was || !is || was.hash === is.hash) return [];
    const [one, other] = [drawnPart(was.content, chart), drawnPart(is.content, chart)];
    if (countOf(compareTables(one, other)) === 0) return [];
    const { tableId, caption } = chart;
    return [{ tableId, chart: { id: chartId, caption }, before: one, after: other, was: was.hash, is: is.hash }];
  });
}

/** The last revision of each table that a text pins: two places that show one table differently are told apart by their blocks. */
function pinnedTables({ document }: RevisionContent): ReadonlyMap<Id, Id> {
  return new Map(tableEmbedsOf(document).map(({ tableId, revisionId }) => [tableId, revisionId]));
}

function pinnedCharts({ document, charts = {} }: RevisionContent) {
  return new Map(
    chartEmbedsOf(document).flatMap(({ chartId, revisionId }) => {
      const content = charts[revisionId]?.content;
      return content ? [[chartId, content] as const] : [];
    }),
  );
}
