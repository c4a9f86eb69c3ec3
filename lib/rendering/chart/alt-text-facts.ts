import type { ChartData, ChartMark } from "./chart-data";
import { totalOf } from "./stack";
import { figure, percentage } from "./words";

/** One thing that a chart says, to be put into a sentence of the article's language (messages/…/chart-alt.json). */
export type AltFact = {
  readonly key: "what" | "all" | "most" | "least" | "place" | "from" | "peak" | "part" | "missing";
  readonly values: Readonly<Record<string, string | number>>;
};

/** With as few as this, an alt text can say every figure. */
const few = 6;

/**
 * What somebody who does not see a chart should be told, out of its figures: what it is, the greatest and the least (or all, when they
 * are few), where the highlighted one stands, from where to where a line runs. The data table has the rest.
 */
export function altTextFacts(chart: ChartData): AltFact[] {
  const { kind, caption, unit, marks, series } = chart;
  const what: AltFact = {
    key: "what",
    values: {
      kind,
      caption,
      unit,
      hasUnit: unit ? "yes" : "no",
      count: marks.length,
      series: series.map(({ label }) => label).join(", "),
    },
  };
  const missing = marks.filter(({ values }) => values.every((value) => value === null)).map(({ label }) => label);
  const gaps: AltFact[] = missing.length > 0 ? [{ key: "missing", values: { labels: missing.join(", ") } }] : [];
  return [what, ...inside(chart), ...gaps];
}

function inside(chart: ChartData): AltFact[] {
  if (chart.kind === "line") return chart.series.flatMap((_, of) => lineFacts(chart, of));
  if (chart.kind === "stacked") return chart.marks.slice(0, few).flatMap((mark) => partFacts(chart, mark));
  if (chart.series.length === 1 && chart.marks.length <= few) return [everyFigure(chart)];
  return chart.series.flatMap((_, of) => [...extremes(chart, of), ...place(chart, of)]);
}

type Known = { readonly label: string; readonly value: number };

function knownOf({ marks }: ChartData, of: number): Known[] {
  return marks.flatMap(({ label, values }) => {
    const value = values[of] ?? null;
    return value === null ? [] : [{ label, value }];
  });
}

function said({ language, series }: ChartData, of: number, value: number): string {
  return figure(value, language, series[of]?.precision);
}

/** Named only where there are several. */
function named({ series }: ChartData, of: number): { series: string; hasSeries: "yes" | "no" } {
  return series.length > 1 ? { series: series[of]?.label ?? "", hasSeries: "yes" } : { series: "", hasSeries: "no" };
}

function everyFigure(chart: ChartData): AltFact {
  const figures = knownOf(chart, 0).map(({ label, value }) => `${label} ${said(chart, 0, value)}`);
  return { key: "all", values: { figures: figures.join(", ") } };
}

function extremes(chart: ChartData, of: number): AltFact[] {
  const known = knownOf(chart, of);
  const most = known.reduce<Known | null>((best, one) => (best && best.value >= one.value ? best : one), null);
  const least = known.reduce<Known | null>((best, one) => (best && best.value <= one.value ? best : one), null);
  if (!most || !least) return [];
  const fact = (key: "most" | "least", { label, value }: Known): AltFact => ({
    key,
    values: { ...named(chart, of), label, figure: said(chart, of, value) },
  });
  return most === least ? [fact("most", most)] : [fact("most", most), fact("least", least)];
}

function place(chart: ChartData, of: number): AltFact[] {
  const known = knownOf(chart, of);
  const chosen = known.find(({ label }) => chart.highlight !== "" && label === chart.highlight);
  if (!chosen) return [];
  const rank = known.filter(({ value }) => value > chosen.value).length + 1;
  return [
    {
      key: "place",
      values: { ...named(chart, of), label: chosen.label, figure: said(chart, of, chosen.value), rank },
    },
  ];
}

function lineFacts(chart: ChartData, of: number): AltFact[] {
  const known = knownOf(chart, of);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const peak = known.reduce((best, one) => (one.value > best.value ? one : best));
  const values = {
    ...named(chart, of),
    first: first.label,
    firstFigure: said(chart, of, first.value),
    last: last.label,
    lastFigure: said(chart, of, last.value),
    way: last.value > first.value ? "up" : last.value < first.value ? "down" : "level",
  };
  const isInside = peak.value > first.value && peak.value > last.value;
  const top: AltFact = {
    key: "peak",
    values: { ...named(chart, of), label: peak.label, figure: said(chart, of, peak.value) },
  };
  return [{ key: "from", values }, ...(isInside ? [top] : [])];
}

function partFacts(chart: ChartData, mark: ChartMark): AltFact[] {
  const whole = totalOf(mark);
  if (whole === null) return [];
  const parts = chart.series.flatMap(({ label }, of) => {
    const value = mark.values[of] ?? null;
    if (value === null) return [];
    return [
      `${label} ${chart.share && whole !== 0 ? percentage(value / whole, chart.language) : said(chart, of, value)}`,
    ];
  });
  return [{ key: "part", values: { label: mark.label, parts: parts.join(", ") } }];
}
