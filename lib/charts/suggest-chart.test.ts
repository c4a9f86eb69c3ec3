import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { suggestChart } from "./suggest-chart";

type Column = { key: string; kind?: "text" | "number" | "date" };
const tableOf = (columns: Column[], rows: Record<string, unknown>[]) =>
  tableContentSchema.parse({ caption: "표", columns: columns.map((column) => ({ label: "", ...column })), rows });

describe("suggestChart", () => {
  it.each<[string, Column[], Record<string, unknown>[], unknown]>([
    [
      "figures by their names, past the rank",
      [{ key: "rank", kind: "number" }, { key: "name" }, { key: "people", kind: "number" }],
      [
        { rank: 1, name: "가", people: 9 },
        { rank: 2, name: "나", people: 5 },
      ],
      { kind: "bar", labels: "name", series: ["people"], caption: "표" },
    ],
    [
      "columns over a few years",
      [{ key: "year" }, { key: "papers", kind: "number" }],
      [
        { year: "2020", papers: 9 },
        { year: "2021", papers: 5 },
      ],
      { kind: "columns", labels: "year" },
    ],
    [
      "a line over days",
      [
        { key: "day", kind: "date" },
        { key: "price", kind: "number" },
      ],
      [{ day: "2023-01-02", price: 9 }],
      { kind: "line", labels: "day" },
    ],
  ])("draws %s", (_, columns, rows, expected) =>
    expect(suggestChart(tableOf(columns, rows))).toMatchObject(expected as object),
  );

  it("draws nothing of words", () =>
    expect(suggestChart(tableOf([{ key: "a" }, { key: "b" }], [{ a: "가" }]))).toBeNull());
  it("draws nothing of figures without names", () =>
    expect(suggestChart(tableOf([{ key: "a", kind: "number" }], [{ a: 5 }]))).toBeNull());
});
