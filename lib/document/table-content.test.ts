import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { tableContentSchema } from "./table-content";

const columns = [
  { key: "name", label: "이름", mergeEqual: true },
  { key: "count", label: "수", kind: "number", unit: "명", precision: 1 },
  { key: "day", label: "날짜", kind: "date" },
  { key: "parts", label: "내용", kind: "list", align: "center" },
];
const of = (given: Record<string, unknown> = {}) => ({ caption: "표", columns, rows: [], ...given });
const id = newId();

describe("tableContentSchema", () => {
  it("makes every cell and every default explicit", () => {
    expect(
      tableContentSchema.parse({
        caption: " 표 ",
        columns: [
          { key: "a", label: "" },
          { key: "b", label: "나" },
        ],
        rows: [{ a: "1" }, { b: "" }],
      }),
    ).toEqual({
      caption: "표",
      unit: "",
      columns: ["a", "b"].map((key) => ({
        key,
        label: key === "a" ? "" : "나",
        kind: "text",
        unit: "",
        precision: null,
        align: null,
        mergeEqual: false,
      })),
      headerGroups: [],
      rows: [
        { a: "1", b: null },
        { a: null, b: null },
      ],
      notes: [],
      sources: [],
    });
  });

  it("leaves its own answer alone", () => {
    const rows = [{ name: "가", count: 1.5, day: "2023-01-07", parts: ["하나", "둘"] }];
    const parsed = tableContentSchema.parse(of({ rows, headerGroups: [{ label: "묶음", columns: ["count", "day"] }] }));
    expect(tableContentSchema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["no caption", of({ caption: " " })],
    ["no columns", of({ columns: [] })],
    ["51 columns", of({ columns: Array.from({ length: 51 }, (_, index) => ({ key: `c${index}`, label: "" })) })],
    ["two columns of one name", of({ columns: [columns[0], columns[0]] })],
    ["a column named constructor", of({ columns: [{ key: "constructor", label: "" }] })],
    ["a column named __proto__", of({ columns: [{ key: "__proto__", label: "" }] })],
    ["a column of an unknown kind", of({ columns: [{ key: "a", label: "", kind: "money" }] })],
    ["an unknown key", of({ style: "x" })],
    ["a row of an unknown column", of({ rows: [{ other: "1" }] })],
    ["a figure in words", of({ rows: [{ count: "12" }] })],
    ["a figure without end", of({ rows: [{ count: Number.POSITIVE_INFINITY }] })],
    ["words in figures", of({ rows: [{ name: 12 }] })],
    ["a day that is none", of({ rows: [{ day: "2023-02-29" }] })],
    ["a list where words go", of({ rows: [{ name: ["가"] }] })],
    ["a list within a list", of({ rows: [{ parts: [["가"]] }] })],
    ["a row that is a list", of({ rows: [["가"]] })],
    ["2,001 rows", of({ rows: Array.from({ length: 2001 }, () => ({})) })],
    [
      "40,016 cells",
      of({
        columns: Array.from({ length: 41 }, (_, index) => ({ key: `c${index}`, label: "" })),
        rows: Array.from({ length: 976 }, () => ({})),
      }),
    ],
    ["a group of columns apart", of({ headerGroups: [{ label: "묶음", columns: ["name", "day"] }] })],
    [
      "groups that share a column",
      of({
        headerGroups: [
          { label: "가", columns: ["name", "count"] },
          { label: "나", columns: ["count", "day"] },
        ],
      }),
    ],
    ["a group of an unknown column", of({ headerGroups: [{ label: "묶음", columns: ["other"] }] })],
    ["a source twice", of({ sources: [id, id] })],
    ["a source that is no id", of({ sources: ["IFR"] })],
    ["a control", of({ rows: [{ name: "가\u0000" }] })],
  ])("refuses %s", (_, value) => expect(tableContentSchema.safeParse(value).success).toBe(false));

  it("takes nothing from a key that reaches for the prototype", () => {
    const rows = [JSON.parse('{"__proto__":{"name":"가"}}')];
    const [row] = tableContentSchema.parse(of({ rows })).rows;
    expect(row).toEqual({ name: null, count: null, day: null, parts: null });
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });
});
