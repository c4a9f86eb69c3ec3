import type { ChartContent, ChartKind } from "@/lib/document/chart-content";
import type { TableColumn, TableContent, TableValue } from "@/lib/document/table-content";
import { shortDay } from "../days";

/** One bar, one column, one point of every line: a row of the table. */
export type ChartMark = {
  readonly label: string;
  /** Where it stands on an axis of time: milliseconds of its day, or its year; null where labels only follow each other. */
  readonly at: number | null;
  /** A figure for each series; null: the table has none. */
  readonly values: readonly (number | null)[];
};

/** What a chart draws, read out of its table: everything that a drawing, a draft of its alt text or a listing of it needs. */
export type ChartData = {
  readonly kind: ChartKind;
  /** BCP 47: how figures and days are written. */
  readonly language: string;
  readonly caption: string;
  readonly altText: string;
  /** "" when neither chart, column nor table names one. */
  readonly unit: string;
  readonly series: readonly { readonly label: string; readonly precision: number | null }[];
  readonly marks: readonly ChartMark[];
  /** Whether marks stand on an axis of days or of years. */
  readonly axis: "days" | "years" | "labels";
  readonly highlight: string;
  readonly share: boolean;
  readonly fromZero: boolean;
  readonly values: boolean;
};

/** Reads what a chart draws out of the table revision that it pins. A column that the table lacks is left out. */
export function chartData(chart: ChartContent, table: TableContent, language: string): ChartData {
  const labels = table.columns.find(({ key }) => key === chart.labels);
  const series = chart.series.flatMap((key) => table.columns.find((column) => column.key === key) ?? []);
  const marks = table.rows.map((row) => ({
    raw: row[chart.labels] ?? null,
    label: labelText(row[chart.labels] ?? null, labels, language),
    values: series.map(({ key }) => figureOf(row[key] ?? null)),
  }));
  const axis = axisOf(labels, marks);
  const placed = marks.map(({ raw, label, values }) => ({ label, values, at: placeOf(raw, label, axis) }));
  return {
    kind: chart.kind,
    language,
    caption: chart.caption,
    altText: chart.altText,
    unit: chart.unit || commonUnit(series) || table.unit,
    series: series.map(({ label, precision }) => ({ label, precision })),
    marks: ordered(placed, chart, axis),
    axis,
    highlight: chart.highlight,
    share: chart.kind === "stacked" && chart.share,
    fromZero: chart.kind !== "line" || chart.fromZero,
    values: chart.values,
  };
}

function figureOf(value: TableValue): number | null {
  return typeof value === "number" ? value : null;
}

function labelText(value: TableValue, column: TableColumn | undefined, language: string): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.join(", ");
  if (column?.kind === "date" && typeof value === "string") return shortDay(value, language);
  return String(value).replaceAll("\n", " ");
}

const year = /^(1[5-9]|2[01])\d\d\s?(년|年)?$/;

type Raw = { readonly raw: TableValue; readonly label: string };

function axisOf(column: TableColumn | undefined, marks: readonly Raw[]): ChartData["axis"] {
  if (column?.kind === "date") return "days";
  return marks.length > 0 && marks.every(({ label }) => year.test(label)) ? "years" : "labels";
}

function placeOf(raw: TableValue, label: string, axis: ChartData["axis"]): number | null {
  if (axis === "years") return Number.parseInt(label, 10);
  if (axis === "days" && typeof raw === "string") return Date.parse(`${raw}T00:00:00Z`);
  return null;
}

function commonUnit(series: readonly TableColumn[]): string {
  const units = new Set(series.map(({ unit }) => unit));
  return units.size === 1 ? (series[0]?.unit ?? "") : "";
}

/** A line runs in the order of time; a mark without a day has no place on it. */
function ordered(marks: readonly ChartMark[], { kind, order }: ChartContent, axis: ChartData["axis"]): ChartMark[] {
  if (kind === "line" && axis !== "labels") {
    const dated = marks.filter(({ at }) => at !== null);
    return dated.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  }
  if (kind === "line" || order === "table") return [...marks];
  const direction = order === "descending" ? -1 : 1;
  return [...marks].sort((a, b) => compareFigures(a.values[0] ?? null, b.values[0] ?? null, direction));
}

/** Without a figure: last, whatever the direction. */
function compareFigures(a: number | null, b: number | null, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * (a - b);
}
