import { scaleLinear } from "d3-scale";
import { line as path } from "d3-shape";
import type { ChartData } from "./chart-data";
import { dayTicks, indexTicks, yearTicks } from "./time-axis";
import { figureAxis, marginOf, ticksOf } from "./figure-axis";
import { type Drawn, type DrawingSetting, isHighlit, narrow, seriesTone, smallSize } from "./setting";
import { extentOf } from "./stack";
import { element, lineHeight, text } from "./svg";
import { figure, widthOf, wrapped } from "./words";

type Point = { readonly x: number; readonly y: number; readonly value: number } | null;
type Plan = {
  readonly chart: ChartData;
  readonly setting: DrawingSetting;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly domain: readonly [number, number];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const plotHeight = 240;
const most = { dots: 24, values: 12 };

/** Lines over days, years or rows; gaps where there is no figure; each line named at its end. */
export function lines(chart: ChartData, setting: DrawingSetting): Drawn {
  const plan = planOf(chart, setting);
  const runs = chart.series.map((_, of) => pointsOf(plan, of));
  const order = chart.series.map((_, of) => of).sort((a, b) => Number(isChosen(chart, a)) - Number(isChosen(chart, b)));
  const drawn = order.flatMap((of) => drawnLine(plan, runs[of] ?? [], of));
  const zero = plan.domain[0] <= 0 ? [zeroLine(plan)] : [];
  const under = labelsUnder(plan);
  const axis = figureAxis({ chart, setting, y: plan.y, domain: plan.domain });
  return {
    parts: [...axis, ...zero, ...drawn, ...names(plan, runs), ...under.parts],
    height: plan.bottom + under.height,
  };
}

function isChosen(chart: ChartData, of: number): boolean {
  return isHighlit(chart, chart.series[of]?.label ?? "");
}

function planOf(chart: ChartData, setting: DrawingSetting): Plan {
  const figures = chart.marks.flatMap(({ values }) => values.filter((value) => value !== null));
  const exact = extentOf(figures, chart.fromZero);
  const [least, greatest] = scaleLinear().domain(exact).nice(4).domain();
  const domain = [least ?? exact[0], greatest ?? exact[1]] as const;
  const left = marginOf(chart, domain);
  const right = setting.width - (chart.series.length > 1 ? nameRoom(chart, setting) : 16);
  const top = chart.values ? 26 : 14;
  const bottom = top + plotHeight;
  const y = scaleLinear()
    .domain(ticksOf(domain).length > 0 ? domain : exact)
    .range([bottom, top]);
  return { chart, setting, x: placing(chart, left + 12, right - 4), y, domain, left, right, top, bottom };
}

function placing({ marks, axis }: ChartData, left: number, right: number): (index: number) => number {
  const places = marks.map(({ at }, index) => (axis === "labels" ? index : (at ?? 0)));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  if (first === last) return () => (left + right) / 2;
  const scale = scaleLinear().domain([first, last]).range([left, right]);
  return (index) => scale(places[index] ?? first);
}

function nameRoom({ series }: ChartData, { width }: DrawingSetting): number {
  return Math.min(Math.max(...series.map(({ label }) => widthOf(label, smallSize))), width * 0.26) + 14;
}

function pointsOf({ chart, x, y }: Plan, of: number): Point[] {
  return chart.marks.map(({ values }, index) => {
    const value = values[of] ?? null;
    return value === null ? null : { x: x(index), y: y(value), value };
  });
}

function drawnLine(plan: Plan, points: readonly Point[], of: number): string[] {
  const { chart, setting } = plan;
  const { palette } = setting;
  const { fill, edge } = seriesTone(chart, of, palette);
  const stroke = edge ?? fill;
  const d = path<Point>()
    .defined((point) => point !== null)
    .x((point) => Math.round((point?.x ?? 0) * 10) / 10)
    .y((point) => Math.round((point?.y ?? 0) * 10) / 10)([...points]);
  const drawn = d
    ? [
        element("path", {
          d,
          fill: "none",
          stroke,
          "stroke-width": of === 0 || isChosen(chart, of) ? 2.5 : 2,
          "stroke-linejoin": "round",
          "stroke-linecap": "round",
        }),
      ]
    : [];
  const dots = points.flatMap((point, index) => {
    const alone = !points[index - 1] && !points[index + 1];
    if (!point || (chart.marks.length > most.dots && !alone)) return [];
    return [
      element("circle", { cx: point.x, cy: point.y, r: 3, fill: stroke, stroke: palette.paper, "stroke-width": 1.5 }),
    ];
  });
  return [...drawn, ...dots, ...(chart.values && chart.series.length === 1 ? figures(plan, points) : [])];
}

/** The figures on a single line: all where there is room, else the first, the last, the least and the greatest. */
function figures({ chart, setting, bottom }: Plan, points: readonly Point[]): string[] {
  const known = points.flatMap((point, index) => (point ? [{ ...point, index }] : []));
  const values = known.map(({ value }) => value);
  const least = values.indexOf(Math.min(...values));
  const told = new Set([0, known.length - 1, values.indexOf(Math.max(...values)), least]);
  const everyone = known.length <= most.values;
  let free = Number.NEGATIVE_INFINITY;
  return known.flatMap(({ x, y, value, index }, place) => {
    if (!everyone && !told.has(place)) return [];
    const said = figure(value, chart.language, chart.series[0]?.precision);
    const half = widthOf(said, smallSize) / 2;
    if (x - half < free) return [];
    free = x + half + 2;
    const isDip = (points[index - 1]?.value ?? value) >= value && (points[index + 1]?.value ?? value) > value;
    const isBelow = (isDip || place === least) && y + 22 < bottom;
    return [
      text([said], {
        x: Math.min(x, setting.width - half),
        y: isBelow ? y + 18 : y - 9,
        anchor: "middle",
        fill: setting.palette.ink,
        size: smallSize,
        halo: setting.palette.paper,
        bold: place === known.length - 1,
      }),
    ];
  });
}

/** Each line's name at its last point, moved apart where they would touch. */
function names({ chart, setting, right, bottom }: Plan, runs: readonly (readonly Point[])[]): string[] {
  if (chart.series.length < 2) return [];
  const wanted = chart.series.flatMap(({ label, precision }, of) => {
    const last = runs[of]?.findLast((point) => point !== null);
    if (!last) return [];
    const width = setting.width - right - 10;
    const said = wrapped(label, { width, size: smallSize, most: 2 });
    const value = chart.values && setting.width >= narrow ? [figure(last.value, chart.language, precision)] : [];
    const whole =
      value[0] && widthOf(`${said[0]} ${value[0]}`, smallSize) <= width && said.length === 1
        ? [`${said[0]} ${value[0]}`]
        : said;
    return [{ of, lines: whole, y: last.y, height: whole.length * smallSize * lineHeight }];
  });
  wanted.sort((a, b) => a.y - b.y);
  let free = 0;
  const placed = wanted.map((name) => {
    const top = Math.max(free, name.y - name.height / 2);
    free = top + name.height;
    return { ...name, top };
  });
  const over = Math.max(0, free - bottom - 8);
  return placed.map(({ of, lines: said, top }) => {
    const { fill, edge } = seriesTone(chart, of, setting.palette);
    return text(said, {
      x: right + 8,
      y: top - over + smallSize,
      fill: legible(edge, fill, setting),
      size: smallSize,
      bold: isChosen(chart, of) || (of === 0 && chart.highlight === ""),
    });
  });
}

/** A pale tone is no colour for letters. */
function legible(edge: string | null, fill: string, { palette }: DrawingSetting): string {
  return edge || fill === palette.tones[2].fill || fill === palette.quiet.fill ? palette.muted : fill;
}

function zeroLine({ setting, y, left }: Plan): string {
  return element("line", {
    x1: left,
    x2: setting.width,
    y1: y(0),
    y2: y(0),
    stroke: setting.palette.ink,
    "stroke-width": 1,
  });
}

function labelsUnder({ chart, setting, x, left, right, bottom }: Plan): Drawn {
  const make = { days: dayTicks, years: yearTicks, labels: indexTicks }[chart.axis];
  const ticks = make(chart, { x, width: right - left });
  const base = bottom + 20;
  const wraps = ticks.map(({ at, label, width }) => ({
    at,
    lines: wrapped(label, { width, size: smallSize, most: 3 }),
  }));
  const marks = ticks.map(({ at }) =>
    element("line", { x1: at, x2: at, y1: bottom, y2: bottom + 4, stroke: setting.palette.muted, "stroke-width": 1 }),
  );
  const parts = wraps.map(({ at, lines: said }) =>
    text(said, { x: within(at, said, setting), y: base, anchor: "middle", fill: setting.palette.ink, size: smallSize }),
  );
  return {
    parts: [...marks, ...parts],
    height: 14 + Math.max(1, ...wraps.map(({ lines: said }) => said.length)) * smallSize * lineHeight,
  };
}

/** The middle of a label that would reach over an edge, moved in. */
function within(at: number, said: readonly string[], { width }: DrawingSetting): number {
  const half = Math.max(...said.map((part) => widthOf(part, smallSize))) / 2;
  return Math.min(Math.max(at, half), width - half);
}
