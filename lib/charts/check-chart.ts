import { type ChartContent, mostMarks } from "@/lib/document/chart-content";
import type { TableContent } from "@/lib/document/table-content";

/** Why a table cannot be drawn as a chart says. */
export type ChartProblem =
  /** A column that the table does not have. */
  | "unknownColumn"
  /** A column that is to be drawn and holds no figures. */
  | "notFigures"
  /** The names of the bars are among what is drawn. */
  | "labelsDrawn"
  | "tooManyRows"
  /** Nothing in any of the columns. */
  | "nothingToDraw"
  /** A part of a whole cannot be less than nothing. */
  | "negativeShare";

/** Whether the table can be drawn so, and the column that stands against it. */
export function checkChart(
  chart: Pick<ChartContent, "kind" | "labels" | "series" | "share">,
  { columns, rows }: Pick<TableContent, "columns" | "rows">,
): { readonly problem: ChartProblem; readonly column: string } | null {
  const kinds = new Map(columns.map(({ key, kind }) => [key, kind]));
  const strange = [chart.labels, ...chart.series].find((key) => !kinds.has(key));
  if (strange) return { problem: "unknownColumn", column: strange };
  const words = chart.series.find((key) => kinds.get(key) !== "number");
  if (words) return { problem: "notFigures", column: words };
  if (chart.series.includes(chart.labels)) return { problem: "labelsDrawn", column: chart.labels };
  if (rows.length > mostMarks) return { problem: "tooManyRows", column: "" };
  const figures = rows.flatMap((row) =>
    chart.series.flatMap((key) => (typeof row[key] === "number" ? [{ key, value: row[key] }] : [])),
  );
  if (figures.length === 0) return { problem: "nothingToDraw", column: chart.series[0] ?? "" };
  const negative = chart.kind === "stacked" && chart.share && figures.find(({ value }) => value < 0);
  return negative ? { problem: "negativeShare", column: negative.key } : null;
}
