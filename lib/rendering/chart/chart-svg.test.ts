import { describe, expect, it } from "vitest";
import { type ChartContent, chartContentSchema } from "@/lib/document/chart-content";
import { type TableContent, tableContentSchema } from "@/lib/document/table-content";
import { newId } from "@/lib/kernel/ids";
import { chartData } from "./chart-data";
import { chartSvg } from "./chart-svg";
import { printPalette } from "./palette";

type Cell = string | number | null;
type Given = { rows: readonly (readonly Cell[])[]; head?: readonly string[]; label?: "text" | "date"; table?: object };

/** A table whose first column names its rows and whose others are figures. */
function tableOf({ rows, head = ["이름", "값", "둘째", "셋째"], label = "text", table = {} }: Given): TableContent {
  const width = rows[0]?.length ?? 2;
  const columns = head
    .slice(0, width)
    .map((name, at) => ({ key: `c${at}`, label: name, kind: at === 0 ? label : "number" }));
  const made = rows.map((row) => Object.fromEntries(row.map((value, at) => [`c${at}`, value])));
  return tableContentSchema.parse({ caption: "표", columns, rows: made, ...table });
}

const chartOf = (given: Partial<ChartContent> = {}) =>
  chartContentSchema.parse({
    kind: "bar",
    tableId: newId(),
    tableRevisionId: newId(),
    labels: "c0",
    series: ["c1"],
    caption: "차트",
    altText: "설명",
    ...given,
  });

const draw = (given: Given, chart: Partial<ChartContent> = {}, width = 640) =>
  chartSvg(chartData(chartOf(chart), tableOf(given), "ko"), { id: "c", width, palette: printPalette });

const plain: Given = {
  rows: [
    ["한국", 1000],
    ["중국", 322],
    ["미국", 274],
  ],
};
const three: Given = {
  rows: [
    ["2020", 10, 5, 1],
    ["2021", 12, null, 2],
    ["2022", 14, 7, 0],
  ],
};

const textsOf = (svg: string) => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, said]) => said);
const rectsOf = (svg: string) =>
  [...svg.matchAll(/<rect [^>]*>/g)].map(([rect]) =>
    Object.fromEntries([...rect.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
const heightOf = (svg: string) => Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);

const kinds = ["bar", "columns", "stacked", "line"] as const;
const hard: Record<string, Given> = {
  "one row": { rows: [["하나", 7]] },
  "no rows": { rows: [] },
  "only nulls": {
    rows: [
      ["가", null],
      ["나", null],
    ],
  },
  "only zeros": {
    rows: [
      ["가", 0],
      ["나", 0],
    ],
  },
  "negative figures": {
    rows: [
      ["가", 12.4],
      ["나", -8.1],
      ["다", null],
      ["라", 0],
      ["마", -15.2],
    ],
  },
  "only negative figures": {
    rows: [
      ["가", -3],
      ["나", -8],
    ],
  },
  "long Hangul": {
    rows: [
      ["국립과학기술정보연구개발특별위원회산하연구소 ".repeat(8), 3],
      ["나", 2],
    ],
  },
  "60 rows": { rows: Array.from({ length: 60 }, (_, at) => [`도시 ${at + 1}`, 1000 / (at + 1)]) },
  "200 rows": { rows: Array.from({ length: 200 }, (_, at) => [`도시 ${at + 1}`, at % 7]) },
  "huge figures": {
    rows: [
      ["가", 1.5e300],
      ["나", -4e299],
      ["다", 1],
    ],
  },
  "tiny figures": {
    rows: [
      ["가", 1.2e-5],
      ["나", 3e-300],
      ["다", 1e-14],
    ],
  },
  "labels without letters": {
    rows: [
      ["", 1],
      [" ", 2],
      [null, 3],
    ],
  },
  "equal labels": {
    rows: [
      ["가", 1],
      ["가", 2],
    ],
  },
  "several series": three,
  "days out of order": {
    rows: [
      ["2023-02-10", 3],
      ["2022-12-30", 1],
      [null, 9],
      ["2023-01-07", 2],
    ],
    label: "date",
  },
  "one day": {
    rows: [
      ["2023-02-10", 3],
      ["2023-02-10", 4],
    ],
    label: "date",
  },
};

describe("chartSvg", () => {
  const cases = Object.entries(hard).flatMap(([name, given]) => kinds.map((kind) => [name, kind, given] as const));
  it.each(cases)("draws %s as %s: finite, named, within its width", (_, kind, given) => {
    const series = (given.rows[0]?.length ?? 2) > 2 ? ["c1", "c2", "c3"] : ["c1"];
    for (const width of [640, 360]) {
      for (const values of [true, false]) {
        const svg = draw(given, { kind, series, values }, width);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(svg).toContain('<title id="c-title">차트</title><desc id="c-desc">설명</desc>');
        expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title" aria-describedby="c-desc"/);
        expect(heightOf(svg)).toBeGreaterThan(0);
        for (const rect of rectsOf(svg)) {
          expect(Number(rect.x)).toBeGreaterThanOrEqual(0);
          expect(Number(rect.x) + Number(rect.width)).toBeLessThanOrEqual(width + 0.5);
          expect(Number(rect.height)).toBeGreaterThan(0);
        }
      }
    }
  });

  it("escapes what tables say, so that a label is never an element", () => {
    const svg = draw(
      {
        rows: [
          ["<script>alert(1)</script>", 3],
          ["</svg>\"&'", 5],
        ],
        head: ["이름", "<b>"],
      },
      { caption: "</title><img src=x onerror=alert(1)>", altText: "<desc>", highlight: "</svg>\"&'" },
    );
    expect(svg).not.toMatch(/<(script|img|b|desc><)/);
    expect([...svg.matchAll(/<\/svg>/g)]).toHaveLength(1);
    expect(svg).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("needs nothing but itself: no script, no style sheet, no address", () => {
    for (const kind of kinds)
      expect(draw(three, { kind, series: ["c1", "c2"] })).not.toMatch(/<script|<style|style=|href|url\(|on[a-z]+=/);
  });

  it("takes plain colours where custom properties are unknown, and custom properties with fallbacks where they are", () => {
    const screen = chartSvg(chartData(chartOf(), tableOf(plain), "ko"), { id: "c" });
    expect(draw(plain)).not.toContain("var(");
    expect(screen).toContain('fill="var(--chart-1, #2b5c96)"');
  });

  it("is as long as the figure says, from zero", () => {
    const [korea, china] = rectsOf(draw(plain));
    expect(Number(korea?.x)).toBe(Number(china?.x));
    expect(Number(china?.width) / Number(korea?.width)).toBeCloseTo(0.322, 2);
  });

  it("draws what is below zero to the other side of it", () => {
    const [above, below] = rectsOf(
      draw({
        rows: [
          ["가", 10],
          ["나", -10],
        ],
      }),
    );
    expect(Number(below?.x) + Number(below?.width)).toBeCloseTo(Number(above?.x), 0);
  });

  it("says that there is no figure instead of drawing a zero", () => {
    const svg = draw({
      rows: [
        ["가", 3],
        ["나", null],
        ["다", 0],
      ],
    });
    expect(rectsOf(svg)).toHaveLength(1);
    expect(textsOf(svg)).toEqual(["가", "3", "나", "–", "다", "0"]);
  });

  it("has one bar in colour and the rest in grey, in bold", () => {
    const svg = draw(plain, { highlight: "중국" });
    const [hue] = printPalette.tones;
    expect(rectsOf(svg).map(({ fill }) => fill)).toEqual([printPalette.quiet.fill, hue.fill, printPalette.quiet.fill]);
    expect(svg).toMatch(/font-weight="600">중국</);
  });

  it("ignores a highlight that the table no longer has", () => {
    expect(rectsOf(draw(plain, { highlight: "일본" })).every(({ fill }) => fill === printPalette.tones[0].fill)).toBe(
      true,
    );
  });

  it("wraps long labels and ends them in an ellipsis after three lines", () => {
    const svg = draw({
      rows: [["국립과학기술정보연구개발특별위원회 산하 연구소의 아주 긴 이름이 여기서도 끝나지 않고 이어지는 경우", 3]],
    });
    const lines = textsOf(svg).slice(0, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });

  it("writes huge figures short and tiny ones whole", () => {
    expect(
      textsOf(
        draw({
          rows: [
            ["가", 123456789012345],
            ["나", 0.000012],
            ["다", 1e-14],
          ],
        }),
      ),
    ).toEqual(expect.arrayContaining(["123.5조", "0.000012", "1E−14"]));
  });

  it("stacks parts to a hundred percent", () => {
    const svg = draw(
      {
        rows: [
          ["가", 1, 3],
          ["나", 40, 60],
        ],
      },
      { kind: "stacked", series: ["c1", "c2"], share: true },
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["25%", "75%", "40%", "60%"]));
    const rects = rectsOf(svg).filter(({ height }) => height === "20");
    const ends = [rects[1], rects[3]].map((rect) => Number(rect?.x) + Number(rect?.width));
    expect(ends[0]).toBeCloseTo(ends[1] ?? 0, 0);
  });

  it("breaks a line where there is no figure", () => {
    const path = /<path d="([^"]*)"/.exec(
      draw(
        {
          rows: [
            ["가", 1],
            ["나", 2],
            ["다", null],
            ["라", 3],
            ["마", 4],
          ],
        },
        { kind: "line" },
      ),
    )?.[1];
    expect(path?.match(/M/g)).toHaveLength(2);
  });

  it("puts days where they belong: a month is further than a week", () => {
    const svg = draw(
      {
        rows: [
          ["2023-01-01", 1],
          ["2023-01-08", 2],
          ["2023-02-08", 3],
        ],
        label: "date",
      },
      { kind: "line" },
    );
    const [first = 0, second = 0, third = 0] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect((third - second) / (second - first)).toBeCloseTo(31 / 7, 1);
  });

  it("stands columns of years upright when they are stacked, and lays names down", () => {
    expect(textsOf(draw(three, { kind: "stacked", series: ["c1", "c3"] }))).toContain("2022");
    const upright = rectsOf(draw(three, { kind: "stacked", series: ["c1"] }));
    const lying = rectsOf(draw(plain, { kind: "stacked", series: ["c1"] }));
    expect(new Set(upright.map(({ width }) => width)).size).toBe(1);
    expect(new Set(lying.map(({ height }) => height)).size).toBe(1);
  });
});

describe("chartData", () => {
  const read = (given: Given, chart: Partial<ChartContent> = {}) => chartData(chartOf(chart), tableOf(given), "ko");

  it.each<["table" | "descending" | "ascending", string[]]>([
    ["table", ["나", "가", "없음", "다"]],
    ["descending", ["다", "나", "가", "없음"]],
    ["ascending", ["가", "나", "다", "없음"]],
  ])("orders by %s, those without a figure last", (order, expected) => {
    const { marks } = read(
      {
        rows: [
          ["나", 2],
          ["가", 1],
          ["없음", null],
          ["다", 3],
        ],
      },
      { order },
    );
    expect(marks.map(({ label }) => label)).toEqual(expected);
  });

  it("runs a line through its days in their order and leaves out what has no day", () => {
    const { marks, axis } = read(hard["days out of order"] ?? plain, { kind: "line" });
    expect([axis, marks.map(({ values }) => values[0])]).toEqual(["days", [1, 2, 3]]);
  });

  it.each<[string, object, Partial<ChartContent>, string]>([
    ["the chart's own", { unit: "명" }, { unit: "천 명" }, "천 명"],
    ["the table's", { unit: "명" }, {}, "명"],
    ["none", {}, {}, ""],
  ])("has %s unit", (_, table, chart, expected) => expect(read({ ...plain, table }, chart).unit).toBe(expected));

  it("leaves out a column that the table does not have", () => {
    expect(read(plain, { series: ["c1", "gone"] }).series).toHaveLength(1);
  });
});
