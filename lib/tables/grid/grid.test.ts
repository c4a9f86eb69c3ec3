import { describe, expect, it } from "vitest";
import { tableContentSchema } from "@/lib/document/table-content";
import { newId } from "@/lib/kernel/ids";
import { dayOfText, figureOf, guessKind, readCell } from "./cell-text";
import { readDelimited, separatorOf, writeDelimited } from "./delimited";
import { columnOf, type Draft, emptyRow, misfitsOf, newDraft, withoutBlankEnd } from "./draft";
import { clearArea, fillDown, pasteAt, setCell, typeInto } from "./edit-cells";
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  setColumn,
  setGroup,
} from "./edit-lines";
import { guarded, unguarded } from "./guard";
import { readOwnCells, writeOwnCells } from "./own-cells";
import { htmlOf, textsOf } from "./outgoing";
import { jump, nextCell, step } from "./selection";
import { layOut } from "./spanned";
import { takeIn } from "./take-in";

const draftOf = (labels: string[], rows: (string | number | null)[][]): Draft => {
  const columns = labels.map((label, index) => columnOf(`c${index + 1}`, label));
  const cells = rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])));
  return { caption: "표", unit: "", columns, headerGroups: [], rows: cells, notes: [], sources: [] };
};
const textsIn = (draft: Draft | undefined) => draft && textsOf(draft, new Map());

describe("what is typed into a cell", () => {
  it.each([
    ["number", "1,234.5", 1234.5],
    ["number", "−12", -12],
    ["number", "１２", 12],
    ["number", ".5", 0.5],
    ["number", "12명", "12명"],
    ["number", "1,23", "1,23"],
    ["number", " ", null],
    ["date", "2023. 2. 10.", "2023-02-10"],
    ["date", "2023년 2월 10일", "2023-02-10"],
    ["date", "2023-02-30", "2023-02-30"],
    ["list", "• 하나\n- 둘\n\n셋", ["하나", "둘", "셋"]],
    ["text", " 가\r\n나 ", "가\n나"],
  ] as const)("%s: %j is %j", (kind, text, value) => expect(readCell(text, kind)).toEqual(value));

  it.each([
    [["2021", "2022"], "text"],
    [["1", "", "2.5"], "number"],
    [["2023-01-02", "2023. 1. 3."], "date"],
    [["가\n나", "다"], "list"],
    [[""], "text"],
  ] as const)("%j are of the kind %s", (cells, kind) => expect(guessKind(cells)).toBe(kind));

  it("says which texts are no figures and no days", () => {
    expect([figureOf("-"), figureOf("+"), figureOf(""), dayOfText("23-1-1")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("texts to and from spreadsheets", () => {
  it.each([
    ['가\t"나\n다"\t"라 ""마"""', [["가", "나\n다", '라 "마"']]],
    [
      "가\r\n나\t다\r\n\r\n",
      [
        ["가", ""],
        ["나", "다"],
      ],
    ],
    ['"열린 따옴표\t다음', [['"열린 따옴표', "다음"]]],
    ['5" 관\t9', [['5" 관', "9"]]],
    ["", []],
  ])("%j", (text, cells) => expect(readDelimited(text, "\t")).toEqual(cells));

  it.each([
    ["a;b;c\n1,5;2;3", ";"],
    ["a,b\n1,2", ","],
    ["a\tb", "\t"],
    ['"x;y;z",2', ","],
  ] as const)("%j is parted by %j", (text, separator) => expect(separatorOf(text)).toBe(separator));

  it.each(["=1+1", "+82-2", "-가", "@cmd", "\t=1", "＝1"])("makes %j harmless, and takes that back", (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });
  it.each(["-", "-12", "-1,200.5", "+3%", "가=나", "'인용'"])("leaves %j alone", (text) => {
    expect([guarded(text), unguarded(text)]).toEqual([text, text]);
  });

  it("brings back by CSV what went out", () => {
    const cells = [
      ["이름", "설명"],
      ["가,나", '줄\n바꿈 "따옴표"'],
      ["=HYPERLINK(1)", ""],
    ];
    expect(readDelimited(writeDelimited(cells, ","), ",")).toEqual(cells);
  });

  it("lays merged cells out: down in each row, across in the heads only", () => {
    const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, colspan, rowspan });
    const rows = [
      [cell("지역", 1, 2), cell("인원", 2)],
      [cell("남"), cell("여")],
      [cell("서울", 1, 2), cell("합계", 2)],
      [cell("1"), cell("2")],
    ];
    expect(layOut(rows, 2).cells).toEqual([
      ["지역", "인원", "인원"],
      ["지역", "남", "여"],
      ["서울", "합계", ""],
      ["서울", "1", "2"],
    ]);
  });

  it("is not led on by what spans claim", () => {
    const bomb = Array.from({ length: 2000 }, () => [{ text: "가", colspan: 2000, rowspan: 2000 }]);
    expect(layOut(bomb, 0).cells).toEqual([]);
  });

  it("keeps words from becoming markup or formulas in HTML", () => {
    const html = htmlOf(draftOf(["<b>"], [["=1\n&"]]), { top: -1, bottom: 0, left: 0, right: 0 }, new Map());
    expect(html).toContain("&lt;b&gt;");
    expect(html).toContain("'=1<br");
    expect(html).not.toContain("<b>");
  });

  it("keeps the shape of cells between tables of ours, and takes nothing else for them", () => {
    const cells = [[1, null, ["가", "나"]]];
    expect(readOwnCells(writeOwnCells(cells))).toEqual(cells);
    for (const text of ["", "{}", "[[{}]]", "[]", '[["x"],3]']) expect(readOwnCells(text)).toBeUndefined();
  });
});

describe("a pasted table", () => {
  it("names columns by its heads, groups them, and guesses kinds", () => {
    const made = takeIn(
      newDraft(),
      [
        ["지역", "인원", "인원"],
        ["지역", "남", "여"],
        ["서울", "1,200", "3"],
        ["서울", "5", "-"],
      ],
      2,
    );
    expect(made?.columns.map(({ label, kind }) => [label, kind])).toEqual([
      ["지역", "text"],
      ["남", "number"],
      ["여", "text"],
    ]);
    expect(made?.headerGroups).toEqual([{ label: "인원", columns: ["c2", "c3"] }]);
    expect(made?.rows[0]).toEqual({ c1: "서울", c2: 1200, c3: "3" });
  });

  it("of the same columns is a correction: keys and settings stay", () => {
    const before = setColumn(draftOf(["나라", "수"], [["한국", 1]]), 1, { kind: "number", unit: "명", precision: 1 });
    const made = takeIn(
      before,
      [
        ["새 열", "수", "나라"],
        ["x", "2", "중국"],
      ],
      1,
    );
    expect(made?.columns.map(({ key, label, unit }) => [key, label, unit])).toEqual([
      ["c3", "새 열", ""],
      ["c2", "수", "명"],
      ["c1", "나라", ""],
    ]);
    expect(made?.rows).toEqual([{ c3: "x", c2: 2, c1: "중국" }]);
  });

  it("is refused when it is larger than a table may be", () => {
    expect(
      takeIn(
        newDraft(),
        Array.from({ length: 2002 }, () => ["가"]),
        1,
      ),
    ).toBeUndefined();
    expect(pasteAt(newDraft(), { row: 0, column: 49 }, [["가", "나"]])).toBeUndefined();
  });

  it("grows the table where it does not fit, and reads texts as their columns say", () => {
    const draft = setColumn(draftOf(["가"], [["1"]]), 0, { kind: "number" });
    const pasted = pasteAt(draft, { row: 0, column: 0 }, [
      ["2", "x"],
      ["셋", "y"],
    ]);
    expect(textsIn(pasted)).toEqual([
      ["가", ""],
      ["2", "x"],
      ["셋", "y"],
    ]);
    expect(pasted && misfitsOf(pasted)).toEqual([{ row: 1, column: 0, value: "셋" }]);
  });

  it("over the labels names columns", () => {
    expect(textsIn(pasteAt(draftOf(["가", "나"], [["1", "2"]]), { row: -1, column: 1 }, [["새"], ["9"]]))).toEqual([
      ["가", "새"],
      ["1", "9"],
    ]);
  });
});

describe("changes", () => {
  const draft = draftOf(
    ["가", "나", "다"],
    [
      ["1", "2", "3"],
      ["4", "5", "6"],
      ["7", "8", "9"],
    ],
  );

  it("leave the draft as it is when they change nothing", () => {
    expect(typeInto(draft, { row: 0, column: 0 }, "1")).toBe(draft);
    expect(setCell(draft, { row: -1, column: 0 }, "가")).toBe(draft);
    expect(
      clearArea(clearArea(draft, { top: 0, bottom: 0, left: 0, right: 0 }), { top: 0, bottom: 0, left: 0, right: 0 })
        .rows[0]?.c1,
    ).toBeNull();
  });
  it("share what they leave alone", () => {
    const changed = typeInto(draft, { row: 1, column: 1 }, "x");
    expect(changed.rows[0]).toBe(draft.rows[0]);
    expect(changed.rows[2]).toBe(draft.rows[2]);
  });
  it("fill down", () => {
    expect(textsIn(fillDown(draft, { top: 0, bottom: 2, left: 1, right: 2 }))).toEqual([
      ["가", "나", "다"],
      ["1", "2", "3"],
      ["4", "2", "3"],
      ["7", "2", "3"],
    ]);
  });
  it("of rows", () => {
    expect(insertRows(draft, 1, 2)?.rows.map(({ c1 }) => c1)).toEqual(["1", null, null, "4", "7"]);
    expect(deleteRows(draft, 0, 1).rows.map(({ c1 }) => c1)).toEqual(["7"]);
    expect(moveRows(draft, [0, 1], 1).rows.map(({ c1 }) => c1)).toEqual(["7", "1", "4"]);
    expect(moveRows(draft, [0, 0], -1).rows.map(({ c1 }) => c1)).toEqual(["1", "4", "7"]);
    expect(
      insertRows({ ...draft, rows: Array.from({ length: 2000 }, () => emptyRow(draft.columns)) }, 0, 1),
    ).toBeUndefined();
  });
  it("of columns, whose groups stay whole", () => {
    const grouped = setGroup(draft, [0, 1], "묶음");
    expect(insertColumns(grouped, 1, 1)?.headerGroups).toEqual([{ label: "묶음", columns: ["c1"] }]);
    expect(moveColumns(grouped, [2, 2], -2).headerGroups).toEqual([{ label: "묶음", columns: ["c1", "c2"] }]);
    expect(deleteColumns(grouped, 0, 0).headerGroups).toEqual([{ label: "묶음", columns: ["c2"] }]);
    expect(deleteColumns(draft, 0, 2)).toBe(draft);
    expect(setGroup(grouped, [1, 2], "다른").headerGroups).toEqual([{ label: "다른", columns: ["c2", "c3"] }]);
    expect(setGroup(grouped, [0, 0], "").headerGroups).toEqual([]);
  });
  it("of a column's kind read every cell again, and back", () => {
    const figures = setColumn(draft, 0, { kind: "number", precision: 2 });
    expect(figures.rows.map(({ c1 }) => c1)).toEqual([1, 4, 7]);
    const lists = setColumn(figures, 0, { kind: "list" });
    expect([lists.rows[0]?.c1, lists.columns[0]?.precision]).toEqual([["1"], null]);
    expect(setColumn(lists, 0, { kind: "text" }).rows.map(({ c1 }) => c1)).toEqual(["1", "4", "7"]);
  });
  it("end in something that may be saved", () => {
    const grown = insertRows(setColumn(draft, 0, { kind: "number" }), 3, 5);
    expect(tableContentSchema.parse(grown && withoutBlankEnd(grown)).rows).toHaveLength(3);
  });
});

describe("a column of sources", () => {
  const id = newId();
  it("holds ids, each once, and nothing else", () => {
    const of = (value: unknown) => ({
      caption: "표",
      columns: [{ key: "s", label: "", kind: "source" }],
      rows: [{ s: value }],
    });
    expect(tableContentSchema.parse(of([id])).rows).toEqual([{ s: [id] }]);
    for (const value of [[id, id], ["가"], "가", 1])
      expect(tableContentSchema.safeParse(of(value)).success).toBe(false);
  });
});

describe("the cursor", () => {
  const draft = draftOf(
    ["가", "나"],
    [
      ["1", null],
      ["2", null],
      [null, null],
      ["3", "x"],
    ],
  );
  it.each([
    [{ row: 0, column: 0 }, "down", { row: 1, column: 0 }],
    [{ row: 1, column: 0 }, "down", { row: 3, column: 0 }],
    [{ row: 3, column: 0 }, "down", { row: 3, column: 0 }],
    [{ row: 0, column: 1 }, "down", { row: 3, column: 1 }],
    [{ row: 1, column: 0 }, "up", { row: -1, column: 0 }],
    [{ row: 0, column: 0 }, "right", { row: 0, column: 1 }],
  ] as const)("jumps from %j %s to %j", (from, direction, to) => expect(jump(draft, from, direction)).toEqual(to));
  it("goes on to the next row and stops at the ends", () => {
    expect(nextCell(draft, { row: 0, column: 1 }, 1)).toEqual({ row: 1, column: 0 });
    expect(nextCell(draft, { row: 3, column: 1 }, 1)).toBeUndefined();
    expect(nextCell(draft, { row: -1, column: 0 }, -1)).toBeUndefined();
    expect(step(draft, { row: 0, column: 0 }, "left")).toEqual({ row: 0, column: 0 });
  });
});
