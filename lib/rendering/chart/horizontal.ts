import { scaleLinear } from "d3-scale";
import type { ChartData } from "./chart-data";
import { type Drawn, type DrawingSetting, isHighlit, narrow, smallSize, textSize, toneOf } from "./setting";
import { extentOf, stacked, totalOf } from "./stack";
import { element, lineHeight, text } from "./svg";
import { figure, percentage, widthOf, wrapped } from "./words";

type Scale = (value: number) => number;
type Row = {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly barTop: number;
};
type Plan = {
  readonly chart: ChartData;
  readonly setting: DrawingSetting;
  readonly rows: readonly Row[];
  readonly x: Scale;
  /** Where the plot begins: right of the labels, or at the edge when they stand over their bars. */
  readonly left: number;
  readonly right: number;
  readonly labelsAbove: boolean;
  readonly bar: number;
  readonly height: number;
};

/** Bars that lie: one for a row, one under another for several series, or parts one after another. */
export function horizontal(chart: ChartData, setting: DrawingSetting): Drawn {
  const plan = planOf(chart, setting);
  const axis = chart.values ? [] : ticks(plan);
  const rows = plan.rows.flatMap((row, index) => [
    label(plan, row, index),
    ...(chart.kind === "stacked" ? stack(plan, row, index) : bars(plan, row, index)),
  ]);
  return { parts: [...axis, ...rows, zeroLine(plan)], height: plan.height };
}

function planOf(chart: ChartData, setting: DrawingSetting): Plan {
  const { width } = setting;
  const size = textSize;
  const widest = Math.max(0, ...chart.marks.map((mark) => widthOf(mark.label, size)));
  const labelsAbove = width < narrow && widest > width * 0.34;
  const column = labelsAbove ? 0 : Math.min(widest, width * 0.36);
  const left = column > 0 ? column + 10 : 0;
  const bar = thickness(chart);
  const rows = rowsOf(chart, { column: labelsAbove ? width : column, labelsAbove, bar });
  const [least, most] = chart.share ? [0, 1] : extentOf(figuresOf(chart));
  const room = chart.values ? valueRoom(chart) : tickRoom(chart);
  const right = width - room.after;
  const x = scaleLinear()
    .domain([least, most])
    .range([left + room.before, right]);
  const last = rows.at(-1);
  return {
    chart,
    setting,
    rows,
    x,
    left,
    right,
    labelsAbove,
    bar,
    height: last ? last.top + last.height + (chart.values ? 0 : 18) : 0,
  };
}

function thickness({ marks, series, kind }: ChartData): number {
  if (kind !== "stacked" && series.length > 1) return marks.length * series.length > 40 ? 9 : 13;
  if (marks.length > 40) return 11;
  return marks.length > 16 ? 15 : 20;
}

type RowSetting = { column: number; labelsAbove: boolean; bar: number };

function rowsOf(chart: ChartData, { column, labelsAbove, bar }: RowSetting): Row[] {
  const count = chart.kind === "stacked" ? 1 : Math.max(1, chart.series.length);
  const bars = count * bar + (count - 1) * 2;
  const gap = count > 1 ? 14 : bar < 15 ? 5 : 9;
  let top = 0;
  return chart.marks.map((mark) => {
    const lines = wrapped(mark.label, { width: column, size: textSize, most: 3 });
    const words = lines.length * textSize * lineHeight;
    const height = labelsAbove ? words + 3 + bars + gap : Math.max(bars, words) + gap;
    const barTop = labelsAbove ? top + words + 3 : top + (height - gap - bars) / 2;
    const row = { lines, top, height, barTop };
    top += height;
    return row;
  });
}

function figuresOf(chart: ChartData): number[] {
  if (chart.kind === "stacked")
    return chart.marks.flatMap((mark) => stacked(mark, false).flatMap(({ from, to }) => [from, to]));
  return chart.marks.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** What figures at the ends of bars need. */
function valueRoom(chart: ChartData): { before: number; after: number } {
  const said = (value: number | null) =>
    value === null ? 0 : widthOf(figure(value, chart.language, chart.series[0]?.precision), textSize) + 8;
  if (chart.share) return { before: 0, after: 2 };
  const values = chart.kind === "stacked" ? chart.marks.map(totalOf) : chart.marks.flatMap((mark) => mark.values);
  const before = Math.max(0, ...values.filter((value) => (value ?? 0) < 0).map(said));
  return { before, after: Math.max(14, ...values.filter((value) => (value ?? 0) >= 0).map(said)) };
}

/** Half of a figure under the axis reaches over its end. */
function tickRoom(chart: ChartData): { before: number; after: number } {
  const widths = tickFigures(chart, 5).map(({ said }) => widthOf(said, smallSize));
  return { before: 0, after: Math.max(14, ...widths) / 2 + 2 };
}

function tickFigures(chart: ChartData, count: number): { at: number; said: string }[] {
  const domain = chart.share ? [0, 1] : extentOf(figuresOf(chart));
  const said = (at: number) => (chart.share ? percentage(at, chart.language) : figure(at, chart.language));
  return scaleLinear()
    .domain(domain)
    .ticks(count)
    .map((at) => ({ at, said: said(at) }));
}

function label({ chart, setting, left, labelsAbove, bar }: Plan, row: Row, index: number): string {
  const bold = isHighlit(chart, chart.marks[index]?.label ?? "");
  const place = { fill: setting.palette.ink, size: textSize, bold };
  if (labelsAbove) return text(row.lines, { ...place, x: 0, y: row.top + textSize });
  const words = row.lines.length * textSize * lineHeight;
  const count = chart.kind === "stacked" ? 1 : Math.max(1, chart.series.length);
  const middle = row.barTop + (count * bar + (count - 1) * 2) / 2;
  return text(row.lines, { ...place, x: left - 10, y: middle - words / 2 + textSize, anchor: "end" });
}

function bars({ chart, setting, x, bar }: Plan, row: Row, index: number): string[] {
  const { palette } = setting;
  const mark = chart.marks[index];
  return (mark?.values ?? []).flatMap((value, of) => {
    const y = row.barTop + of * (bar + 2);
    const baseline = y + bar / 2 + valueSize(bar) * 0.36;
    const bold = isHighlit(chart, mark?.label ?? "") && chart.series.length === 1;
    const place = { y: baseline, size: valueSize(bar), bold };
    if (value === null) return chart.values ? [text(["–"], { ...place, x: x(0) + 6, fill: palette.muted })] : [];
    const { fill, edge } = toneOf(chart, index, of, palette);
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    const drawn =
      value === 0
        ? []
        : [element("rect", { x: from, y, width: Math.max(1, to - from), height: bar, fill, stroke: edge })];
    if (!chart.values) return drawn;
    const said = figure(value, chart.language, chart.series[of]?.precision);
    const end = value < 0 ? { x: from - 6, anchor: "end" as const } : { x: to + 6 };
    return [...drawn, text([said], { ...place, ...end, fill: palette.ink })];
  });
}

function valueSize(bar: number): number {
  return bar < 13 ? 11 : textSize;
}

function stack({ chart, setting, x, bar }: Plan, row: Row, index: number): string[] {
  const mark = chart.marks[index];
  if (!mark) return [];
  const { palette } = setting;
  const baseline = row.barTop + bar / 2 + smallSize * 0.36;
  const segments = stacked(mark, chart.share);
  const drawn = segments.flatMap(({ series, from, to, value }) => {
    const { fill, on, edge } = toneOf(chart, index, series, palette);
    const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const rect = element("rect", {
      x: start,
      y: row.barTop,
      width: Math.max(0.5, end - start - 1),
      height: bar,
      fill,
      stroke: edge,
    });
    const said = chart.share
      ? percentage(value, chart.language)
      : figure(value, chart.language, chart.series[series]?.precision);
    if (!chart.values || widthOf(said, smallSize) + 6 > end - start) return [rect];
    return [rect, text([said], { x: (start + end) / 2, y: baseline, anchor: "middle", fill: on, size: smallSize })];
  });
  const total = totalOf(mark);
  if (segments.length === 0 && chart.values) {
    const said = total === null ? "–" : figure(0, chart.language, chart.series[0]?.precision);
    return [text([said], { x: x(0) + 6, y: baseline, fill: palette.muted, size: smallSize })];
  }
  if (chart.share || !chart.values || total === null) return drawn;
  const reach = Math.max(0, ...segments.map(({ to }) => to));
  const said = figure(total, chart.language, chart.series[0]?.precision);
  return [...drawn, text([said], { x: x(reach) + 6, y: baseline, fill: palette.ink, size: textSize, bold: true })];
}

function ticks({ chart, setting, x, right, rows, left }: Plan): string[] {
  const { palette } = setting;
  const bottom = (rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0);
  return tickFigures(chart, right - left < 300 ? 3 : 5).flatMap(({ at, said }) => [
    element("line", { x1: x(at), x2: x(at), y1: 0, y2: bottom, stroke: palette.rule, "stroke-width": 1 }),
    text([said], { x: x(at), y: bottom + 14, anchor: "middle", fill: palette.muted, size: smallSize }),
  ]);
}

function zeroLine({ setting, x, rows, labelsAbove }: Plan): string {
  const last = rows.at(-1);
  // It would run through the labels.
  if (!last || (labelsAbove && x(0) < setting.width / 4)) return "";
  const stroke = setting.palette.ink;
  return element("line", { x1: x(0), x2: x(0), y1: -2, y2: last.top + last.height - 4, stroke, "stroke-width": 1 });
}
