import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { compareTables, countOf } from "./compare-tables";
import { mergeTables } from "./merge-tables";

type Cells = readonly (readonly (string | number | null)[])[];

const tableOf = (rows: Cells, more: Record<string, unknown> = {}) =>
  tableContentSchema.parse({
    caption: "도시",
    columns: [
      { key: "city", label: "도시" },
      { key: "people", label: "인구", kind: "number" },
      { key: "note", label: "비고" },
    ],
    rows: rows.map(([city, people, note]) => ({ city, people, note })),
    ...more,
  });

const base = tableOf([
  ["서울", 941, "수도"],
  ["부산", 330, null],
  ["인천", 295, null],
]);

describe("compareTables", () => {
  it("finds nothing in what is the same", () => {
    expect(countOf(compareTables(base, structuredClone(base)))).toBe(0);
  });

  it("names each cell, and figures as figures", () => {
    const found = compareTables(
      base,
      tableOf([
        ["서울", 938, "수도"],
        ["부산", 330, "항구"],
        ["인천", 295, null],
      ]),
    );
    expect(found.cells).toEqual([
      { row: 1, name: "서울", key: "people", before: 941, after: 938, isFigure: true },
      { row: 2, name: "부산", key: "note", before: null, after: "항구", isFigure: false },
    ]);
    expect(found.figures).toBe(1);
  });

  it("knows rows by their names when others come before them or go", () => {
    const found = compareTables(
      base,
      tableOf([
        ["대구", 237, null],
        ["서울", 941, "수도"],
        ["인천", 296, null],
      ]),
    );
    expect(found.added.map(({ name }) => name)).toEqual(["대구"]);
    expect(found.removed.map(({ name }) => name)).toEqual(["부산"]);
    expect(found.cells).toMatchObject([{ name: "인천", before: 295, after: 296 }]);
    expect(found.figures).toBe(3);
  });

  it("takes a row of another name for the same one when the rest is alike", () => {
    const found = compareTables(
      base,
      tableOf([
        ["서울특별시", 941, "수도"],
        ["부산", 330, null],
        ["인천", 295, null],
      ]),
    );
    expect([found.added, found.removed]).toEqual([[], []]);
    expect(found.cells).toMatchObject([{ key: "city", before: "서울", after: "서울특별시" }]);
  });

  it("counts every figure of a column whose unit is another", () => {
    const columns = base.columns.map((column) => (column.key === "people" ? { ...column, unit: "만 명" } : column));
    const found = compareTables(base, { ...base, columns, caption: "큰 도시" });
    expect(found.columns).toMatchObject([{ change: "changed", facts: ["unit"] }]);
    expect([found.facts, found.figures]).toEqual([["caption"], 3]);
  });

  it("stays quick for a full table that is all another", () => {
    const full = (shift: number) => tableOf(Array.from({ length: 2000 }, (_, row) => [`줄 ${row}`, row + shift, null]));
    expect(compareTables(full(0), full(1)).figures).toBe(2000);
  });
});

describe("mergeTables", () => {
  const mine = tableOf([
    ["서울", 938, "수도"],
    ["부산", 331, null],
    ["인천", 295, null],
    ["대구", 237, null],
  ]);
  const theirs = tableOf([
    ["세종", 39, null],
    ["서울", 941, "수도, 특별시"],
    ["부산", 329, null],
    ["인천", 295, "공항"],
  ]);

  it("takes what only one of them changed, and lists what both did", () => {
    const { content, clashes } = mergeTables(base, mine, theirs);
    expect(content.rows.map(({ city, people, note }) => [city, people, note])).toEqual([
      ["세종", 39, null],
      ["서울", 938, "수도, 특별시"],
      ["부산", 331, null],
      ["인천", 295, "공항"],
      ["대구", 237, null],
    ]);
    expect(clashes).toEqual([{ where: "cell", row: 2, key: "people", mine: 331, theirs: 329 }]);
  });

  it("lets a row go that one took away and the other left alone, and keeps it if the other changed it", () => {
    const without = tableOf([
      ["서울", 941, "수도"],
      ["인천", 295, null],
    ]);
    const names = (content: { rows: Record<string, unknown>[] }) => content.rows.map(({ city }) => city);
    expect(names(mergeTables(base, without, base).content)).toEqual(["서울", "인천"]);
    expect(names(mergeTables(base, base, without).content)).toEqual(["서울", "인천"]);
    expect(names(mergeTables(base, without, mine).content)).toEqual(["서울", "부산", "인천", "대구"]);
    expect(names(mergeTables(base, mine, without).content)).toEqual(["서울", "부산", "인천", "대구"]);
  });

  it("takes columns of both, and a caption that clashes is listed", () => {
    const area = { ...base.columns[2], key: "area", label: "면적" };
    const withArea = {
      ...base,
      columns: [...base.columns, area],
      rows: base.rows.map((row) => ({ ...row, area: "605" })),
      caption: "남의 제목",
    };
    const { content, clashes } = mergeTables(base, { ...mine, caption: "내 제목" }, withArea as typeof base);
    expect(content.columns.map(({ key }) => key)).toEqual(["city", "people", "note", "area"]);
    expect(content.rows[0]).toMatchObject({ people: 938, area: "605" });
    expect(clashes).toEqual([{ where: "caption", mine: "내 제목", theirs: "남의 제목" }]);
    expect(tableContentSchema.safeParse(content).success).toBe(true);
  });
});
