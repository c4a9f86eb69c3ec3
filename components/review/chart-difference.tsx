import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/studio/charts/change-list";
import { chartChanges } from "@/lib/rendering/chart/chart-changes";
import { chartData } from "@/lib/rendering/chart/chart-data";
import { type NodeJson, textAttribute } from "@/lib/rendering/node-json";
import type { DifferenceSetting } from "./difference-setting";

type Props = { before: NodeJson; after: NodeJson; setting: DifferenceSetting };

/** What is not as it was in a chart that stands where it stood, named: each figure, and how it is drawn. */
export function ChartDifference({ before, after, setting }: Props) {
  const t = useTranslations("charts.changes");
  const [was, is] = [drawnAs(before, setting), drawnAs(after, setting)];
  if (!was || !is) return null;
  const changes = chartChanges(was, is);
  if (changes.length === 0) return null;
  return (
    <div className="chart-changes">
      <p>{t("title")}</p>
      <ChangeList changes={changes} language={setting.language} />
    </div>
  );
}

/** What a chart of another record draws is another chart, not a changed one. */
export function isSameChart(before: NodeJson, after: NodeJson): boolean {
  return before.type === "chartEmbed" && textAttribute(before, "chartId") === textAttribute(after, "chartId");
}

function drawnAs(node: NodeJson, { charts, tables, language }: DifferenceSetting) {
  const chart = charts[textAttribute(node, "revisionId")]?.content;
  const table = chart && tables[chart.tableRevisionId]?.content;
  return table ? chartData(chart, table, language) : null;
}
