import { describe, expect, it } from "vitest";
import { altTextFacts } from "./alt-text-facts";
import type { ChartData } from "./chart-data";

const marks = (...rows: [string, ...(number | null)[]][]) =>
  rows.map(([label, ...values]) => ({ label, at: null, values }));
const countries = marks(
  ["한국", 1000],
  ["싱가포르", 670],
  ["일본", 399],
  ["독일", 397],
  ["중국", 322],
  ["스웨덴", 321],
  ["미국", 274],
);
const chart: ChartData = {
  kind: "bar",
  language: "ko",
  caption: "로봇 밀도",
  altText: "",
  unit: "대",
  series: [{ label: "밀도", precision: null }],
  marks: countries,
  axis: "labels",
  highlight: "",
  share: false,
  fromZero: true,
  values: true,
};
const two = [
  { label: "전기차", precision: null },
  { label: "수소차", precision: null },
];
const rest = (given: Partial<ChartData>) => altTextFacts({ ...chart, ...given }).slice(1);

describe("altTextFacts", () => {
  it("says first what the chart is", () => {
    expect(altTextFacts(chart)[0]).toEqual({
      key: "what",
      values: { kind: "bar", caption: "로봇 밀도", unit: "대", hasUnit: "yes", count: 7, series: "밀도" },
    });
  });

  it.each<[string, Partial<ChartData>, unknown[]]>([
    [
      "the greatest and the least of many",
      {},
      [
        { key: "most", values: { series: "", hasSeries: "no", label: "한국", figure: "1,000" } },
        { key: "least", values: { series: "", hasSeries: "no", label: "미국", figure: "274" } },
      ],
    ],
    [
      "all of a few",
      { marks: countries.slice(0, 2) },
      [{ key: "all", values: { figures: "한국 1,000, 싱가포르 670" } }],
    ],
    [
      "where a line begins, ends and was highest",
      { kind: "line", marks: marks(["2012", 98], ["2018", 268], ["2021", 235]) },
      [
        {
          key: "from",
          values: {
            series: "",
            hasSeries: "no",
            first: "2012",
            firstFigure: "98",
            last: "2021",
            lastFigure: "235",
            way: "up",
          },
        },
        { key: "peak", values: { series: "", hasSeries: "no", label: "2018", figure: "268" } },
      ],
    ],
    [
      "parts of a whole",
      { kind: "stacked", share: true, series: two, marks: marks(["2022", 75, 25]) },
      [{ key: "part", values: { label: "2022", parts: "전기차 75%, 수소차 25%" } }],
    ],
    [
      "what has no figure",
      { marks: marks(["가", 1], ["나", null]) },
      [
        { key: "all", values: { figures: "가 1" } },
        { key: "missing", values: { labels: "나" } },
      ],
    ],
    ["nothing of nothing", { marks: [] }, [{ key: "all", values: { figures: "" } }]],
  ])("says %s", (_, given, expected) => expect(rest(given)).toEqual(expected));

  it("says where the highlighted one stands", () => {
    expect(rest({ highlight: "중국" }).at(-1)).toEqual({
      key: "place",
      values: { series: "", hasSeries: "no", label: "중국", figure: "322", rank: 5 },
    });
  });

  it("says of which series it speaks when there are several", () => {
    const [most] = rest({ series: two, marks: marks(["가", 1, 2], ["나", 3, 4]) });
    expect(most?.values.series).toBe("전기차");
  });
});
