import type { ChartCard, ChartNews } from "@/components/editor/material";
import { checkChart } from "@/lib/charts/check-chart";
import type { ReadChart } from "@/lib/charts/read-chart.server";
import type { Id } from "@/lib/kernel/ids";
import { chartChanges } from "@/lib/rendering/chart/chart-changes";
import { chartData } from "@/lib/rendering/chart/chart-data";
import { chartSvg } from "@/lib/rendering/chart/chart-svg";
import { chartView } from "@/lib/rendering/chart/chart-view";
import { inlineText } from "@/lib/rendering/plain-text";

/** As many changes as are told one by one. */
const mostListed = 40;

/** A chart as the page that is being written shows it: drawn here, so that the page need not know how. `kept`: see `readKeptTables`. */
export function chartCard(chart: ReadChart, language: string, kept: ReadonlySet<Id>): ChartCard {
  const { id, shown, table, sources } = chart;
  const view = chartView(shown.content, table.content, { anchor: shown.id, language, sources });
  const outlets = view.sources.map(({ outlet, title }) => [outlet, title].filter(Boolean).join(", "));
  const newer = newsOf(chart, language);
  return {
    chartId: id,
    revisionId: shown.id,
    caption: view.data.caption,
    unit: view.data.unit,
    svg: chartSvg(view.data, { id: `chart-${shown.id}` }),
    notes: [...view.notes.map(inlineText), ...outlets],
    newer,
    isKept: Boolean(newer?.isTable && kept.has(newer.content.tableRevisionId)),
  };
}

/** How the chart would be drawn by its head on its table's newest figures; null where that is how it is shown. */
function newsOf(
  { shown, table, headRevisionId, headContent, newerTable }: ReadChart,
  language: string,
): ChartNews | null {
  const newest = newerTable ?? table;
  const isDrawn = headContent.tableRevisionId === newest.revisionId;
  if (shown.id === headRevisionId && isDrawn) return null;
  const content = { ...headContent, tableRevisionId: newest.revisionId };
  const changes = chartChanges(
    chartData(shown.content, table.content, language),
    chartData(content, newest.content, language),
  );
  const problem = checkChart(content, newest.content)?.problem ?? null;
  if (changes.length === 0 && !problem) return null;
  const figures = changes.filter(({ type }) => type === "figure" || type === "mark").length;
  return {
    ...{ revisionId: headRevisionId, content, isDrawn, problem, figures },
    isTable: newerTable !== null,
    tableNumber: newest.number,
    listed: changes.slice(0, mostListed),
    changes: changes.length,
  };
}
