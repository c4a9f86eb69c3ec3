import type { ChartContent } from "@/lib/document/chart-content";
import type { FrozenSource } from "@/lib/document/frozen-source";
import type { TableContent } from "@/lib/document/table-content";
import { recordTableView } from "../table-view";
import type { ChartView } from "../view";
import { chartData } from "./chart-data";

type Setting = {
  readonly anchor: string;
  /** BCP 47. */
  readonly language: string;
  readonly sources?: Readonly<Record<string, FrozenSource>> | undefined;
};

/** A chart ready to be set, out of what it says and the table revision that it pins. */
export function chartView(chart: ChartContent, table: TableContent, setting: Setting): ChartView {
  const { notes, sources } = recordTableView({ ...table, rows: [] }, setting);
  const anchor = `${setting.anchor}-data`;
  return {
    anchor: setting.anchor,
    data: chartData(chart, table, setting.language),
    table: recordTableView(drawnColumns(chart, table), { anchor, language: setting.language }),
    notes,
    sources,
  };
}

/** The table of a chart's figures: its labels and series, in the order of the drawing's series; every row, in the table's order. */
function drawnColumns(chart: ChartContent, table: TableContent): TableContent {
  const keys = [chart.labels, ...chart.series];
  const columns = keys.flatMap((key) => table.columns.find((column) => column.key === key) ?? []);
  const plain = columns.map((column) => ({ ...column, mergeEqual: false }));
  return { ...table, caption: chart.caption, columns: plain, headerGroups: [], notes: [], sources: [] };
}
