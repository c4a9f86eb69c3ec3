import { ChartFigure } from "@/components/reader/chart-figure";
import { chartView } from "@/lib/rendering/chart/chart-view";
import { type NodeJson, textAttribute } from "@/lib/rendering/node-json";
import type { DifferenceSetting, Side } from "./difference-setting";

/** A chart as readers get it, at the revision that the node pins. */
export function EmbeddedChart({
  node,
  setting,
  side = "both",
}: {
  node: NodeJson;
  setting: DifferenceSetting;
  side?: Side;
}) {
  const revisionId = textAttribute(node, "revisionId");
  const chart = setting.charts[revisionId]?.content;
  const table = chart && setting.tables[chart.tableRevisionId]?.content;
  if (!table) return null;
  const { language, sources, words } = setting;
  return (
    <ChartFigure
      chart={chartView(chart, table, { anchor: `c-${side}-${revisionId}`, language, sources })}
      words={words}
    />
  );
}
