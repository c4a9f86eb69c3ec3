import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { checkChart } from "./check-chart";

const columns = [
  { key: "name", label: "이름" },
  { key: "count", label: "수", kind: "number" },
  { key: "change", label: "증감", kind: "number" },
  { key: "nothing", label: "빈 칸", kind: "number" },
];
const table = tableContentSchema.parse({ caption: "표", columns, rows: [{ name: "가", count: 1, change: -1 }] });
const long = tableContentSchema.parse({
  caption: "표",
  columns,
  rows: Array.from({ length: 201 }, () => ({ count: 1 })),
});
const chart = { kind: "bar" as const, labels: "name", series: ["count"], share: false };

describe("checkChart", () => {
  it.each<[string, Partial<Parameters<typeof checkChart>[0]>, unknown]>([
    ["what fits", {}, null],
    ["negative figures", { series: ["change"] }, null],
    ["labels that are gone", { labels: "gone" }, { problem: "unknownColumn", column: "gone" }],
    ["a series that is gone", { series: ["count", "gone"] }, { problem: "unknownColumn", column: "gone" }],
    ["words to be drawn", { labels: "count", series: ["name"] }, { problem: "notFigures", column: "name" }],
    ["labels that are drawn", { labels: "count" }, { problem: "labelsDrawn", column: "count" }],
    ["columns without a figure", { series: ["nothing"] }, { problem: "nothingToDraw", column: "nothing" }],
    [
      "parts below nothing",
      { kind: "stacked", share: true, series: ["change"] },
      { problem: "negativeShare", column: "change" },
    ],
    ["parts below nothing that are no share", { kind: "stacked", series: ["change"] }, null],
  ])("judges %s", (_, given, expected) => expect(checkChart({ ...chart, ...given }, table)).toEqual(expected));

  it("refuses more rows than a drawing can show", () =>
    expect(checkChart(chart, long)).toEqual({ problem: "tooManyRows", column: "" }));
});
