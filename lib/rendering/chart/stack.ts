import type { ChartMark } from "./chart-data";

export type Segment = {
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
};

/** Figures one upon another: those above zero to one side, those below to the other. With `share`, parts of a whole of 1. */
export function stacked({ values }: ChartMark, share: boolean): Segment[] {
  const whole = share ? values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0) : 1;
  let [above, below] = [0, 0];
  return values.flatMap((value, series) => {
    if (value === null || value === 0 || whole === 0 || (share && value < 0)) return [];
    const size = share ? value / whole : value;
    const from = size > 0 ? above : below;
    if (size > 0) above += size;
    else below += size;
    return [{ series, from, to: from + size, value: size }];
  });
}

/** The sum of what a mark has; null when it has nothing. */
export function totalOf({ values }: ChartMark): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
}

/** From the least to the greatest figure, with zero between them; never an empty stretch. */
export function extentOf(figures: readonly number[], withZero = true): [number, number] {
  const all = withZero ? [0, ...figures] : figures;
  if (all.length === 0) return [0, 1];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (least < most) return [least, most];
  return least === 0 ? [0, 1] : [least - Math.abs(least) / 2, most + Math.abs(most) / 2];
}
