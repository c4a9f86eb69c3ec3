import { scaleUtc } from "d3-scale";
import type { ChartData } from "./chart-data";
import { smallSize } from "./setting";
import { widthOf } from "./words";

export type Tick = {
  readonly at: number;
  readonly label: string /** Room for the label, in pixels. */;
  readonly width: number;
};
type Setting = { readonly x: (index: number) => number; readonly width: number };

/** Names of rows that only follow each other: all of them, or every second, third … one. */
export function indexTicks({ marks }: ChartData, { x, width }: Setting): Tick[] {
  const step = width / Math.max(1, marks.length - 1);
  const widest = Math.max(0, ...marks.map(({ label }) => widthOf(label, smallSize)));
  const every = Math.max(1, Math.ceil(Math.min(widest + 8, 64) / step));
  return marks.flatMap(({ label }, index) =>
    index % every === 0 ? [{ at: x(index), label, width: Math.max(step * every - 6, 24) }] : [],
  );
}

/** Years, as many as have room, the last one always. */
export function yearTicks({ marks }: ChartData, { x, width }: Setting): Tick[] {
  const room = widthOf("2000년", smallSize) + 6;
  const every = Math.max(1, Math.ceil((marks.length * room) / Math.max(room, width)));
  return marks.flatMap(({ label }, index) =>
    (marks.length - 1 - index) % every === 0 ? [{ at: x(index), label, width: room + 20 }] : [],
  );
}

/** Days: those that have a figure where they are few, else round ones (a year's, a month's first). */
export function dayTicks(chart: ChartData, { x, width }: Setting): Tick[] {
  const times = chart.marks.map(({ at }) => at ?? 0);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const write = writerFor(last - first, chart.language);
  const room = widthOf(write(first), smallSize) + 14;
  const most = Math.max(2, Math.floor(width / room));
  if (times.length <= Math.min(most, 8))
    return apart(
      times.map((time, index) => ({ at: x(index), label: write(time), width: room })),
      room,
    );
  const place = (time: number) => x(0) + ((time - first) / (last - first || 1)) * (x(times.length - 1) - x(0));
  const round = scaleUtc().domain([first, last]).ticks(Math.min(most, 8));
  return apart(
    round.map((day) => ({ at: place(day.getTime()), label: write(day.getTime()), width: room })),
    room,
  );
}

function apart(ticks: readonly Tick[], room: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) if (tick.at - (kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= room - 8) kept.push(tick);
  return kept;
}

const day = 86_400_000;

/** Years for decades, months for a year, days for a month. */
function writerFor(span: number, language: string): (time: number) => string {
  const locale = Intl.DateTimeFormat.supportedLocalesOf([language])[0] ?? "ko";
  const options: Intl.DateTimeFormatOptions =
    span > 1100 * day
      ? { year: "numeric" }
      : span > 120 * day
        ? { year: "numeric", month: "short" }
        : { month: "short", day: "numeric" };
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return (time) => format.format(time);
}
