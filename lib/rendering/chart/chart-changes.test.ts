import { describe, expect, it } from "vitest";
import { chartChanges } from "./chart-changes";
import type { ChartData } from "./chart-data";

const marks = (...rows: [string, ...(number | null)[]][]) =>
  rows.map(([label, ...values]) => ({ label, at: null, values }));
const chart: ChartData = {
  kind: "bar",
  language: "ko",
  caption: "밀도",
  altText: "설명",
  unit: "대",
  series: [{ label: "밀도", precision: null }],
  marks: marks(["한국", 1000], ["중국", 322]),
  axis: "labels",
  highlight: "",
  share: false,
  fromZero: true,
  values: true,
};

describe("chartChanges", () => {
  it.each<[string, Partial<ChartData>, unknown[]]>([
    ["nothing", {}, []],
    ["the kind", { kind: "line" }, [{ type: "setting", name: "kind", before: "bar", after: "line" }]],
    ["the words", { altText: "다른 설명" }, [{ type: "setting", name: "altText", before: "설명", after: "다른 설명" }]],
    [
      "a figure",
      { marks: marks(["한국", 1000], ["중국", 392]) },
      [{ type: "figure", mark: "중국", series: "밀도", before: 322, after: 392 }],
    ],
    [
      "a figure that is gone",
      { marks: marks(["한국", null], ["중국", 322]) },
      [{ type: "figure", mark: "한국", series: "밀도", before: 1000, after: null }],
    ],
    [
      "a bar for another",
      { marks: marks(["한국", 1000], ["일본", 322]) },
      [
        { type: "mark", change: "removed", label: "중국" },
        { type: "mark", change: "added", label: "일본" },
      ],
    ],
    ["the order", { marks: marks(["중국", 322], ["한국", 1000]) }, [{ type: "order" }]],
    [
      "a second bar of the same name",
      { marks: marks(["한국", 1000], ["중국", 322], ["중국", 5]) },
      [{ type: "mark", change: "added", label: "중국" }],
    ],
    [
      "a further series",
      {
        series: [...chart.series, { label: "수", precision: null }],
        marks: marks(["한국", 1000, 1], ["중국", 322, 2]),
      },
      [{ type: "setting", name: "series", before: "밀도", after: "밀도, 수" }],
    ],
  ])("names %s", (_, change, expected) => expect(chartChanges(chart, { ...chart, ...change })).toEqual(expected));
});
