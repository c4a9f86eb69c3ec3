import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TableContent, tableContentSchema } from "@/lib/document/table-content";
import { newId } from "@/lib/kernel/ids";
import { contentOf, guessKind, readGrid, settingsFor, textOf } from "./pasted-table";

describe("readGrid", () => {
  it.each([
    ["", []],
    ["가", [["가"]]],
    [
      "가\t나\n다\t라",
      [
        ["가", "나"],
        ["다", "라"],
      ],
    ],
    [
      "가\t나\r\n다\r\n\r\n",
      [
        ["가", "나"],
        ["다", ""],
      ],
    ],
    [
      "가\t\n\t나",
      [
        ["가", ""],
        ["", "나"],
      ],
    ],
    [
      '가\t"나\n다"\n라',
      [
        ["가", "나\n다"],
        ["라", ""],
      ],
    ],
    ['"가 ""나"""', [['가 "나"']]],
    ['"가', [['"가']]],
    ['"가"나\t다', [['"가"나', "다"]]],
    ['가 "나"', [['가 "나"']]],
    ["\t\t", []],
  ])("%j", (text, grid) => expect(readGrid(text)).toEqual(grid));

  it("takes any text, soon", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "\t", "\n", "가"), maxLength: 300 }),
        (text) => void readGrid(text),
      ),
    );
    expect(readGrid('"'.repeat(200_000))).toHaveLength(1);
  });
});

describe("guessKind", () => {
  it.each([
    [["수", "1", "1,234.5", "−3", ""], "number"],
    [["수", "1", "약 2"], "text"],
    [["수", "1,23"], "text"],
    [["날", "2023-01-07", "2023-02-10"], "date"],
    [["날", "2023-02-29"], "text"],
    [["글", "가\n나", "다"], "list"],
    [["해", "2021", "2022"], "text"],
    [["수", "2021", "202"], "number"],
    [["글", "", ""], "text"],
    [["글"], "text"],
  ])("%j → %s", (cells, kind) =>
    expect(
      guessKind(
        cells.map((cell) => [cell]),
        0,
      ),
    ).toBe(kind),
  );
});

const words = { caption: "표", unit: "", notes: [], sources: [] };
const made = (text: string, before?: TableContent) => {
  const grid = readGrid(text);
  return contentOf({ words, grid, settings: settingsFor(grid, before?.columns ?? []) }, before);
};

describe("contentOf", () => {
  it("makes a table of what a spreadsheet gives", () => {
    const content = made('국가\t밀도\t내용\n한국\t1,000\t"• 하나\n• 둘"\n중국\t\t셋');
    expect(content.ok && tableContentSchema.parse(content.value)).toMatchObject({
      columns: [
        { key: "c1", label: "국가", kind: "text" },
        { key: "c2", label: "밀도", kind: "number" },
        { key: "c3", label: "내용", kind: "list" },
      ],
      rows: [
        { c1: "한국", c2: 1000, c3: ["하나", "둘"] },
        { c1: "중국", c2: null, c3: ["셋"] },
      ],
    });
  });

  it.each([
    ["number" as const, "약 2"],
    ["date" as const, "어제"],
  ])("says which cell is no %s", (kind, value) => {
    const grid = [["수"], ["", "여분"], [value]];
    const settings = [{ label: "수", kind, unit: "", mergeEqual: false }];
    expect(contentOf({ words, grid, settings })).toEqual({
      ok: false,
      error: { code: "unreadable", facts: { row: 2, column: "수", value } },
    });
  });

  const before = tableContentSchema.parse({
    caption: "표",
    columns: [
      { key: "name", label: "이름", mergeEqual: true },
      { key: "old", label: "전", kind: "number", precision: 1, unit: "명" },
      { key: "new", label: "후", kind: "number", align: "center" },
    ],
    headerGroups: [{ label: "인원", columns: ["old", "new"] }],
    rows: [
      { name: "가", old: 1.5, new: 2 },
      { name: "가", old: null, new: 3 },
    ],
  });

  it("reads its own text back as the same table", () => {
    const again = made(textOf(before), before);
    expect(again.ok && tableContentSchema.parse(again.value)).toEqual(before);
  });

  it("keeps what was said of columns that stay, and groups whose columns still stand together", () => {
    const moved = made("후\t전\t이름\n1\t2\t가", before);
    expect(moved).toMatchObject({
      value: {
        columns: [
          { key: "new", align: "center" },
          { key: "old", precision: 1, unit: "명" },
          { key: "name", mergeEqual: true },
        ],
        headerGroups: [],
      },
    });
    const added = made("이름\t전\t후\t새\n가\t1\t2\t3", before);
    expect(added).toMatchObject({
      value: { columns: [{}, {}, {}, { key: "c1", kind: "number" }], headerGroups: [{ label: "인원" }] },
    });
  });

  it("gives columns of one label keys of their own", () => {
    const twice = made("이름\t이름\n가\t나", before);
    expect(twice.ok && twice.value.columns.map(({ key }) => key)).toEqual(["name", "c1"]);
  });

  it("reads any table's text back as the same table", () => {
    const cell = fc.string({ unit: fc.constantFrom("가", '"', "\t", " ", "1", "-"), maxLength: 6 });
    const line = cell.map((text) => `줄${text.replaceAll("\t", "")}`.trim());
    const rows = fc.array(fc.record({ a: cell, b: fc.array(line, { minLength: 1, maxLength: 3 }), c: fc.integer() }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const content = tableContentSchema.parse({
          caption: "표",
          columns: [
            { key: "a", label: "가" },
            { key: "b", label: "나", kind: "list" },
            { key: "c", label: "다", kind: "number" },
          ],
          rows: given.map((row) => ({ ...row, a: row.a.trim() })),
          sources: [newId()].slice(1),
        });
        const again = made(textOf(content), content);
        expect(again.ok && tableContentSchema.parse(again.value)).toEqual(content);
      }),
    );
  });
});
