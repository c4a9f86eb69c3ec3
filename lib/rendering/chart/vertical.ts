import { scaleBand, scaleLinear } from "d3-scale";
import type { ChartData } from "./chart-data";
import { figureAxis, marginOf } from "./figure-axis";
import { type Drawn, type DrawingSetting, isHighlit, smallSize, toneOf } from "./setting";
import { extentOf, stacked, totalOf } from "./stack";
import { element, lineHeight, text } from "./svg";
import { figure, percentage, widthOf, wrapped } from "./words";

type Plan = {
  readonly chart: ChartData;
  readonly setting: DrawingSetting;
  readonly left: number;
  readonly x: (index: number) => number;
  readonly band: number;
  readonly step: number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  /** Whether there is room for every figure on its column. */
  readonly labelled: boolean;
};

const plotHeight = 230;
/** From the middle of a column to the next. */
const widestStep = 150;

/** Columns: one for a row, one beside another for several series, or parts one upon another. */
export function vertical(chart: ChartData, setting: DrawingSetting): Drawn {
  const plan = planOf(chart, setting);
  const domain = domainOf(chart);
  const axis = plan.labelled ? [] : figureAxis({ chart, setting, y: plan.y, domain });
  const columns = chart.marks.flatMap((_, index) =>
    chart.kind === "stacked" ? stack(plan, index) : column(plan, index),
  );
  const labels = labelsUnder(plan);
  const zero = element("line", {
    x1: plan.left,
    x2: setting.width,
    y1: plan.y(0),
    y2: plan.y(0),
    stroke: setting.palette.ink,
    "stroke-width": 1,
  });
  return { parts: [...axis, ...columns, zero, ...labels.parts], height: plan.bottom + labels.height };
}

function domainOf(chart: ChartData): [number, number] {
  if (chart.share) return [0, 1];
  if (chart.kind === "stacked")
    return extentOf(chart.marks.flatMap((mark) => stacked(mark, false).flatMap(({ from, to }) => [from, to])));
  return extentOf(chart.marks.flatMap(({ values }) => values.filter((value) => value !== null)));
}

function planOf(chart: ChartData, setting: DrawingSetting): Plan {
  const domain = domainOf(chart);
  const plain = bands(chart, 0, setting.width);
  const labelled = chart.values && fits(chart, plain.width);
  const left = labelled ? 0 : marginOf(chart, domain);
  const { x, width: band, step } = bands(chart, left, setting.width);
  const top = labelled && !chart.share ? 18 : 8;
  const below = labelled && domain[0] < 0 ? 18 : 0;
  const y = scaleLinear()
    .domain(domain)
    .range([top + plotHeight, top]);
  return { chart, setting, left, x, band, step, y, top, bottom: top + plotHeight + below, labelled };
}

function bands({ marks, series, kind }: ChartData, left: number, right: number) {
  const padding = kind !== "stacked" && series.length > 1 ? 0.25 : 0.32;
  // Few columns stand together in the middle: as wide as the page, or far apart, they could not be compared.
  const spare = Math.max(0, right - left - marks.length * widestStep);
  const range = [left + spare / 2, right - spare / 2] as const;
  const scale = scaleBand<number>().domain(marks.keys()).range(range).paddingInner(padding).paddingOuter(0.1);
  return { x: (index: number) => scale(index) ?? left, width: scale.bandwidth(), step: scale.step() };
}

/** Whether the widest figure is no wider than the place of its column. */
function fits(chart: ChartData, band: number): boolean {
  const { kind, series, marks, language, share } = chart;
  if (share) return true;
  const of = kind === "stacked" ? 1 : Math.max(1, series.length);
  const values = kind === "stacked" ? marks.map(totalOf) : marks.flatMap((mark) => mark.values);
  const widths = values.map((value) =>
    value === null ? 0 : widthOf(figure(value, language, series[0]?.precision), smallSize),
  );
  return Math.max(0, ...widths) <= (band / of) * (of > 1 ? 1 : 1.4);
}

function column({ chart, setting, x, band, y, labelled }: Plan, index: number): string[] {
  const { palette } = setting;
  const mark = chart.marks[index];
  const width = band / Math.max(1, chart.series.length);
  return (mark?.values ?? []).flatMap((value, of) => {
    const left = x(index) + of * width;
    const middle = left + width / 2;
    if (value === null)
      return labelled
        ? [text(["–"], { x: middle, y: y(0) - 5, anchor: "middle", fill: palette.muted, size: smallSize })]
        : [];
    const { fill, edge } = toneOf(chart, index, of, palette);
    const [from, to] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))];
    const gap = chart.series.length > 1 ? 1 : 0;
    const shape = {
      x: left,
      y: from,
      width: Math.max(1, width - gap),
      height: Math.max(1, to - from),
      fill,
      stroke: edge,
    };
    const drawn = value === 0 ? [] : [element("rect", shape)];
    if (!labelled) return drawn;
    const said = figure(value, chart.language, chart.series[of]?.precision);
    const bold = chart.series.length === 1 && isHighlit(chart, mark?.label ?? "");
    const baseline = value < 0 ? to + 14 : from - 5;
    return [
      ...drawn,
      text([said], { x: middle, y: baseline, anchor: "middle", fill: palette.ink, size: smallSize, bold }),
    ];
  });
}

function stack({ chart, setting, x, band, y, labelled }: Plan, index: number): string[] {
  const mark = chart.marks[index];
  if (!mark) return [];
  const { palette } = setting;
  const middle = x(index) + band / 2;
  const segments = stacked(mark, chart.share);
  const drawn = segments.flatMap(({ series, from, to, value }) => {
    const { fill, on, edge } = toneOf(chart, index, series, palette);
    const [top, bottom] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))];
    const rect = element("rect", {
      x: x(index),
      y: top + 1,
      width: band,
      height: Math.max(0.5, bottom - top - 1),
      fill,
      stroke: edge,
    });
    const said = chart.share
      ? percentage(value, chart.language)
      : figure(value, chart.language, chart.series[series]?.precision);
    if (!chart.values || bottom - top < 16 || widthOf(said, smallSize) > band) return [rect];
    return [
      rect,
      text([said], { x: middle, y: (top + bottom) / 2 + 4.5, anchor: "middle", fill: on, size: smallSize }),
    ];
  });
  const total = totalOf(mark);
  if (chart.share || !labelled) return drawn;
  const reach = Math.max(0, ...segments.map(({ to }) => to));
  const said = total === null ? "–" : figure(total, chart.language, chart.series[0]?.precision);
  return [
    ...drawn,
    text([said], { x: middle, y: y(reach) - 5, anchor: "middle", fill: palette.ink, size: smallSize, bold: true }),
  ];
}

/** The names of the columns; where they have no room, every second, third … one. */
function labelsUnder({ chart, setting, x, band, step, bottom }: Plan): Drawn {
  const longestWord = Math.max(0, ...chart.marks.map(({ label }) => widthOf(label, smallSize)));
  const every =
    chart.axis !== "labels" ? Math.max(1, Math.ceil((longestWord + 6) / step)) : Math.max(1, Math.ceil(26 / step));
  const shown = chart.marks.flatMap(({ label }, index) => (index % every === 0 ? [{ label, index }] : []));
  const width = chart.axis !== "labels" ? longestWord + 1 : step * every - 6;
  const wraps = shown.map(({ label, index }) => ({
    index,
    label,
    lines: wrapped(label, { width, size: smallSize, most: 4 }),
  }));
  const parts = wraps.map(({ index, label, lines }) =>
    text(lines, {
      x: x(index) + band / 2,
      y: bottom + 17,
      anchor: "middle",
      fill: setting.palette.ink,
      size: smallSize,
      bold: isHighlit(chart, label),
    }),
  );
  return { parts, height: 10 + Math.max(1, ...wraps.map(({ lines }) => lines.length)) * smallSize * lineHeight };
}
