import type { ChartCard } from "@/components/editor/material";
import type { ReadChart } from "@/lib/charts/read-chart.server";
import { chartSvg } from "@/lib/rendering/chart/chart-svg";
import { chartView } from "@/lib/rendering/chart/chart-view";
import { inlineText } from "@/lib/rendering/plain-text";

/** A chart as the page that is being written shows it: drawn here, so that the page need not know how. */
export function chartCard({ id, shown, table, sources, headRevisionId }: ReadChart, language: string): ChartCard {
  const view = chartView(shown.content, table.content, { anchor: shown.id, language, sources });
  const outlets = view.sources.map(({ outlet, title }) => [outlet, title].filter(Boolean).join(", "));
  return {
    chartId: id,
    revisionId: shown.id,
    newest: shown.id === headRevisionId ? null : headRevisionId,
    caption: view.data.caption,
    unit: view.data.unit,
    svg: chartSvg(view.data, { id: `chart-${shown.id}` }),
    notes: [...view.notes.map(inlineText), ...outlets],
  };
}
