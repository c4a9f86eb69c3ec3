import type { ChartData } from "./chart-data";

/** What is not as it was in a chart: how it is drawn, or what its table says. */
export type ChartChange =
  | { readonly type: "setting"; readonly name: ChartSettingName; readonly before: string; readonly after: string }
  /** A figure; null: there was, or is, none. */
  | {
      readonly type: "figure";
      readonly mark: string;
      readonly series: string;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly type: "mark"; readonly change: "added" | "removed"; readonly label: string }
  | { readonly type: "order" };

export const chartSettingNames = [
  "kind",
  "caption",
  "unit",
  "series",
  "highlight",
  "share",
  "fromZero",
  "values",
  "altText",
] as const;
export type ChartSettingName = (typeof chartSettingNames)[number];

/** Names what changed between two states of a chart, figures by the names of their bars. */
export function chartChanges(before: ChartData, after: ChartData): ChartChange[] {
  return [
    ...settingChanges(before, after),
    ...markChanges(before, after),
    ...figureChanges(before, after),
    ...orderChange(before, after),
  ];
}

function settingChanges(before: ChartData, after: ChartData): ChartChange[] {
  return chartSettingNames.flatMap((name): ChartChange[] => {
    const [was, is] = [said(before, name), said(after, name)];
    return was === is ? [] : [{ type: "setting", name, before: was, after: is }];
  });
}

function said(chart: ChartData, name: ChartSettingName): string {
  if (name === "series") return chart.series.map(({ label }) => label).join(", ");
  return String(chart[name]);
}

type Named = { readonly name: string; readonly label: string; readonly values: readonly (number | null)[] };

/** Marks by their label; equal labels by their place among each other. */
function named({ marks }: ChartData): Map<string, Named> {
  const seen = new Map<string, number>();
  return new Map(
    marks.map(({ label, values }) => {
      const times = seen.get(label) ?? 0;
      seen.set(label, times + 1);
      const name = `${label}\u0000${times}`;
      return [name, { name, label, values }];
    }),
  );
}

function markChanges(before: ChartData, after: ChartData): ChartChange[] {
  const [were, are] = [named(before), named(after)];
  const gone = [...were.values()].filter(({ name }) => !are.has(name));
  const come = [...are.values()].filter(({ name }) => !were.has(name));
  return [
    ...gone.map(({ label }): ChartChange => ({ type: "mark", change: "removed", label })),
    ...come.map(({ label }): ChartChange => ({ type: "mark", change: "added", label })),
  ];
}

function figureChanges(before: ChartData, after: ChartData): ChartChange[] {
  const were = named(before);
  return [...named(after).values()].flatMap(({ name, label, values }) => {
    const earlier = were.get(name);
    if (!earlier) return [];
    return after.series.flatMap((series, of): ChartChange[] => {
      const place = before.series.findIndex((known) => known.label === series.label);
      const [was, is] = [earlier.values[place] ?? null, values[of] ?? null];
      return place < 0 || was === is
        ? []
        : [{ type: "figure", mark: label, series: series.label, before: was, after: is }];
    });
  });
}

function orderChange(before: ChartData, after: ChartData): ChartChange[] {
  const [were, are] = [[...named(before).keys()], [...named(after).keys()]];
  const common = are.filter((name) => were.includes(name));
  const kept = were.filter((name) => are.includes(name));
  return common.join("\n") === kept.join("\n") ? [] : [{ type: "order" }];
}
