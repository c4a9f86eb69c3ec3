import type { ChartContent } from "@/lib/document/chart-content";
import type { TableContent } from "@/lib/document/table-content";

/** What a chart shows of its table: it has a caption of its own, and some of the columns. */
export function drawnPart(
  content: TableContent,
  { labels, series }: Pick<ChartContent, "labels" | "series">,
): TableContent {
  const columns = content.columns.filter(({ key }) => key === labels || series.includes(key));
  const rows = content.rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
  return { ...content, columns, rows, caption: "", headerGroups: [] };
}
