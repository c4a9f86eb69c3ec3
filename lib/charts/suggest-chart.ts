import type { ChartContent } from "@/lib/document/chart-content";
import type { TableColumn, TableContent } from "@/lib/document/table-content";

/** What is said of a chart apart from which table revision it draws: what a form holds. */
export type ChartDraft = Omit<ChartContent, "tableId" | "tableRevisionId">;

/**
 * A first chart of a table: its first column of figures (a rank is none) by its first column of words or days; over time as a line or as
 * columns, else as bars. Null: the table has no figures to draw.
 */
export function suggestChart(table: TableContent): ChartDraft | null {
  const series = table.columns.find((column) => column.kind === "number" && !isRank(column, table));
  const names = table.columns.find(({ kind }) => kind === "text" || kind === "date");
  const labels = names ?? table.columns.find(({ key }) => key !== series?.key);
  if (!series || !labels) return null;
  return {
    kind: kindFor(labels, table),
    labels: labels.key,
    series: [series.key],
    order: "table",
    highlight: "",
    share: false,
    fromZero: true,
    values: true,
    caption: table.caption,
    unit: "",
    altText: "",
  };
}

/** 1, 2, 3 … in the order of the rows. */
function isRank({ key }: TableColumn, { rows }: TableContent): boolean {
  return rows.length > 1 && rows.every((row, index) => row[key] === index + 1);
}

function kindFor({ key, kind }: TableColumn, { rows }: TableContent): ChartContent["kind"] {
  if (kind === "date") return "line";
  const areYears = rows.length > 1 && rows.every((row) => /^(1[5-9]|2[01])\d\d\s?년?$/.test(String(row[key] ?? "")));
  if (areYears) return rows.length > 12 ? "line" : "columns";
  return "bar";
}
