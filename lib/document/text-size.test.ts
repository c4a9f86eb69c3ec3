import { describe, expect, it } from "vitest";
import { estimatedPages } from "./printed-pages";
import { documentSchema } from "./schema";
import { linesOf, sizeOfLines } from "./text-size";

const text = (value: string, ...marks: object[]) => ({ type: "text", text: value, marks });
const article = (...blocks: object[]) =>
  documentSchema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "title", content: [text("제목")] },
      { type: "lead" },
      { type: "summary", content: [text("요약은 호에 실린다")] },
      ...blocks,
      { type: "references" },
    ],
  });
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const gloss = { type: "gloss", attrs: { lang: "zh-Hans" } };

describe("the size of a text", () => {
  it.each([
    ["한국 과학", { withSpaces: 5, withoutSpaces: 4, words: 2, sheets: 0.1 }],
    ["  ", { withSpaces: 2, withoutSpaces: 0, words: 0, sheets: 0 }],
    ["AI · 로봇", { withSpaces: 7, withoutSpaces: 5, words: 2, sheets: 0.1 }],
    ["한글".normalize("NFD"), { withSpaces: 2, withoutSpaces: 2, words: 1, sheets: 0.1 }],
    ["𠮷", { withSpaces: 1, withoutSpaces: 1, words: 1, sheets: 0.1 }],
  ])("%j", (line, size) => expect(sizeOfLines([line])).toEqual(size));

  it("is that of what is printed in its own place, notes last and glosses in parentheses", () => {
    const note = { type: "note", content: [text("주석 글")] };
    const doc = article(
      paragraph(
        text("홍치"),
        text("红", gloss),
        text("旗", gloss, { type: "strong" }),
        text("는"),
        note,
        text(" 차다"),
      ),
    );
    expect(linesOf(doc)).toEqual(["제목", "홍치(红旗)는 차다", "주석 글"]);
  });
});

describe("printed pages", () => {
  const long = paragraph(text("가".repeat(400)));
  it("grow with the text", () => {
    expect(estimatedPages(article(long))).toBeCloseTo(12 / 26);
    expect(estimatedPages(article(long, long))).toBeCloseTo(22 / 26);
  });

  it("count a row by its highest cell", () => {
    const cell = (value: string) => ({ type: "tableCell", content: [paragraph(text(value))] });
    const table = { type: "table", content: [{ type: "tableRow", content: [cell("가".repeat(40)), cell("나")] }] };
    const figure = { type: "tableFigure", content: [{ type: "tableCaption" }, table, { type: "tableNotes" }] };
    const holdsNotes = documentSchema.nodes.tableNotes?.createAndFill()?.childCount ?? 0;
    expect(estimatedPages(article(figure)) * 26).toBeCloseTo(2 + 1 + 2 + holdsNotes);
  });
});
