import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { tableContentSchema } from "@/lib/document/table-content";
import { blocksText } from "./plain-text";
import { placedCells } from "./table-measure";
import { mergeSpans, recordTableView } from "./table-view";
import { source } from "./testing/nodes";

type Given = z.input<typeof tableContentSchema>;
type Column = Given["columns"][number];

const column = (key: string, rest: Partial<Column> = {}): Column => ({ key, label: key, ...rest });
const columns = (...given: Column[]) => tableContentSchema.parse({ caption: "표", columns: given, rows: [] }).columns;
const setting = { anchor: "table-1", language: "ko" };
const view = (record: Partial<Given>) =>
  recordTableView(tableContentSchema.parse({ caption: "표", columns: [column("a")], rows: [], ...record }), setting);
const texts = (rows: ReturnType<typeof view>["body"]) =>
  rows.map(({ cells }) => cells.map((cell) => blocksText(cell.blocks)));

describe("values", () => {
  it.each([
    [4722, {}, "4,722"],
    [40.8, {}, "40.8"],
    [28.2, { precision: 2 }, "28.20"],
    [1234.567, { precision: 0 }, "1,235"],
    [-3, {}, "-3"],
    [0, {}, "0"],
    [null, {}, ""],
  ])("prints %j (%j) as %j", (value, rest, printed) => {
    const shown = view({
      columns: [column("a", { kind: "number", ...rest })],
      rows: [{ a: value }],
    });
    expect(texts(shown.body)).toEqual([[printed]]);
  });

  it("says how many digits a figure lacks, so that points align", () => {
    const shown = view({
      columns: [column("a", { kind: "number" })],
      rows: [{ a: 1.25 }, { a: 3 }, { a: 2.5 }],
    });
    expect(shown.body.map(({ cells }) => cells[0]?.missingDecimals)).toEqual([0, 2, 1]);
  });

  it("sets the lines of a list as a list, and nothing for what is missing", () => {
    const shown = view({
      columns: [column("a", { kind: "list" })],
      rows: [{ a: ["하나", "둘"] }, {}],
    });
    expect(shown.body[0]?.cells[0]?.blocks[0]).toMatchObject({
      type: "list",
      items: { length: 2 },
    });
    expect(shown.body[1]?.cells[0]?.blocks).toEqual([]);
  });

  it("writes a day as the language does, and keeps the lines of a text", () => {
    const shown = view({
      columns: [column("a", { kind: "date" }), column("b")],
      rows: [{ a: "2023-02-03", b: "위\n아래" }],
    });
    expect(texts(shown.body)).toEqual([["2023. 2. 3.", "위\n아래"]]);
    expect(shown.body[0]?.cells[1]?.blocks[0]).toMatchObject({ children: { length: 3 } });
  });

  it.each([
    [column("a"), "start"],
    [column("a", { kind: "number" }), "end"],
    [column("a", { kind: "number", align: "center" }), "center"],
    [column("a", { kind: "date" }), "start"],
  ])("aligns by kind unless told (%j → %s)", (each, align) => {
    expect(view({ columns: [each], rows: [{}] }).body[0]?.cells[0]?.align).toBe(align);
  });

  it("puts a column's unit behind its label", () => {
    expect(texts(view({ columns: [column("a", { label: "인재수", unit: "명" })] }).head)).toEqual([["인재수 (명)"]]);
  });
});

describe("merging equal neighbours", () => {
  const merged = (key: string) => column(key, { mergeEqual: true });

  it("makes one cell of equal ones below each other", () => {
    const shown = view({
      columns: [merged("a"), column("b")],
      rows: [
        { a: "가", b: "1" },
        { a: "가", b: "2" },
        { a: "나", b: "3" },
      ],
    });
    expect(texts(shown.body)).toEqual([["가", "1"], ["2"], ["나", "3"]]);
    expect(shown.body[0]?.cells[0]?.rowspan).toBe(2);
  });

  it.each([
    ["apart", ["가", "나", "가"], [1, 1, 1]],
    ["all the same", ["가", "가", "가"], [3, 0, 0]],
    ["nothing known", [null, null], [1, 1]],
    ["lists", [["가"], ["가"]], [2, 0]],
  ])("spans values that are %s", (_, values, spans) => {
    expect(
      mergeSpans(
        columns(merged("a")),
        values.map((a) => ({ a })),
      ),
    ).toEqual([spans]);
  });

  it("never reaches over the edge of a group to its left", () => {
    const rows = [
      { a: "가", b: "같다" },
      { a: "나", b: "같다" },
      { a: "나", b: "같다" },
    ];
    expect(mergeSpans(columns(merged("a"), merged("b")), rows)).toEqual([
      [1, 2, 0],
      [1, 2, 0],
    ]);
  });

  it("leaves a whole grid: no hole, no overlap", () => {
    const rows = [
      { a: "가", b: "ㄱ", c: 1 },
      { a: "가", b: "ㄱ", c: 2 },
      { a: "가", b: "ㄴ", c: 3 },
    ];
    const { body } = view({
      columns: [merged("a"), merged("b"), column("c", { kind: "number" })],
      rows,
    });
    const covered = placedCells(body).flatMap(({ cell, row, column: at }) =>
      Array.from({ length: cell.rowspan }, (_, down) => `${row + down}:${at}`),
    );
    expect(covered.sort()).toEqual(["0:0", "0:1", "0:2", "1:0", "1:1", "1:2", "2:0", "2:1", "2:2"]);
  });
});

describe("header groups", () => {
  it("stand over their columns; a column outside spans both rows", () => {
    const { head } = view({
      columns: [column("a", { label: "순위" }), column("b", { label: "기관" }), column("c", { label: "수" })],
      headerGroups: [{ label: "중국", columns: ["b", "c"] }],
    });
    expect(head.map(({ cells }) => cells.map((cell) => [blocksText(cell.blocks), cell.colspan, cell.rowspan]))).toEqual(
      [
        [
          ["순위", 1, 2],
          ["중국", 2, 1],
        ],
        [
          ["기관", 1, 1],
          ["수", 1, 1],
        ],
      ],
    );
  });

  it("make a second row only where there are some", () => {
    expect(view({ headerGroups: [] }).head).toHaveLength(1);
  });
});

it("carries caption, unit, notes and sources", () => {
  const [known, gone] = ["0190a0a0-0000-7000-8000-000000000001", "0190a0a0-0000-7000-8000-000000000002"];
  const record = {
    caption: "인력",
    unit: "명",
    columns: [column("a")],
    rows: [],
    notes: ["주: 2021년"],
    sources: [known, gone],
  };
  const shown = recordTableView(tableContentSchema.parse(record), { ...setting, sources: { [known]: source("报告") } });
  expect([shown.captionText, shown.unit, shown.notes.length]).toEqual(["인력", "명", 1]);
  expect(shown.sources.map(({ title }) => title)).toEqual(["报告"]);
});
