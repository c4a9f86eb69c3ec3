import { scaleLinear } from "d3-scale";
import type { ChartData } from "./chart-data";
import { type DrawingSetting, smallSize } from "./setting";
import { element, text } from "./svg";
import { figure, percentage, widthOf } from "./words";

type Domain = readonly [number, number];

/** The figures of an upright axis. */
export function ticksOf(domain: Domain): number[] {
  return scaleLinear().domain(domain).ticks(4);
}

function said({ share, language }: ChartData, tick: number): string {
  return share ? percentage(tick, language) : figure(tick, language);
}

/** The room that the axis takes at the left. */
export function marginOf(chart: ChartData, domain: Domain): number {
  return Math.max(0, ...ticksOf(domain).map((tick) => widthOf(said(chart, tick), smallSize))) + 10;
}

type Axis = { chart: ChartData; setting: DrawingSetting; y: (value: number) => number; domain: Domain };

/** Lines across with their figures, for columns that have no room for their own and for lines. */
export function figureAxis({ chart, setting, y, domain }: Axis): string[] {
  const { palette, width } = setting;
  const margin = marginOf(chart, domain);
  return ticksOf(domain).flatMap((tick) => [
    element("line", { x1: margin, x2: width, y1: y(tick), y2: y(tick), stroke: palette.rule, "stroke-width": 1 }),
    text([said(chart, tick)], { x: margin - 10, y: y(tick) + 4, anchor: "end", fill: palette.muted, size: smallSize }),
  ]);
}
