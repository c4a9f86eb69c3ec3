import type { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { parseDocumentNode } from "@/lib/document/document";
import { readHtml, readText } from "@/lib/importing/testing/read-fixture";
import { caretAfter, drawn, holder, item, line, list, pageWith } from "../testing/page-state";
import { beginPaste, insertOutside } from "./insert-outside";

const cellOf = (...content: object[]) => holder("tableCell", ...(content as never[]));
const table = (...cells: ReturnType<typeof cellOf>[]) =>
  holder("tableFigure", line("", "tableCaption"), holder("table", holder("tableRow", ...cells)), holder("tableNotes"));
const nested = list(
  holder(
    "listItem",
    line("하나"),
    list(holder("listItem", line("둘"), list(holder("listItem", line("셋"), list(item("넷")))))),
  ),
);

function pasted(state: EditorState, html: string, from: "html" | "text" = "html") {
  const outside = from === "html" ? readHtml(html) : readText(html);
  const { transaction, lost } = insertOutside(beginPaste(state), outside);
  const after = state.apply(transaction);
  const checked = parseDocumentNode(after.doc);
  expect(checked.ok || checked.error).toBe(true);
  return { drawn: drawn(after), lost };
}

const twoLists = "<ul><li>가<ul><li>나</li></ul></li></ul>";

describe("a paste fits where it goes", () => {
  it.each([
    ["words into words", [line("앞뒤")], "앞", "<b>새</b>", "paragraph(앞새|뒤)"],
    ["two paragraphs into words", [line("앞뒤")], "앞", "<p>가</p><p>나</p>", "paragraph(앞가) paragraph(나|뒤)"],
    [
      "a list into the middle of words",
      [line("앞뒤")],
      "앞",
      "<ul><li>가</li></ul>",
      "paragraph(앞) bulletList(listItem(paragraph(가|))) paragraph(뒤)",
    ],
    [
      "a list after words",
      [line("앞")],
      "앞",
      "<ul><li>가</li></ul>",
      "paragraph(앞) bulletList(listItem(paragraph(가|)))",
    ],
    [
      "a list into a list",
      [list(item("앞"), item("뒤"))],
      "앞",
      twoLists,
      "bulletList(listItem(paragraph(앞)) listItem(paragraph(가) bulletList(listItem(paragraph(나|)))) listItem(paragraph(뒤)))",
    ],
    [
      "a list into the middle of an item",
      [list(item("앞뒤"))],
      "앞",
      "<ul><li>가</li></ul>",
      "bulletList(listItem(paragraph(앞)) listItem(paragraph(가|)) listItem(paragraph(뒤)))",
    ],
    [
      "paragraphs into an item",
      [list(item("앞"))],
      "앞",
      "<p>가</p><p>나</p>",
      "bulletList(listItem(paragraph(앞가)) listItem(paragraph(나|)))",
    ],
    [
      "a subhead into a list, which goes on after it",
      [list(item("앞"), item("뒤"))],
      "앞",
      "<h2>소제목</h2>",
      "bulletList(listItem(paragraph(앞))) subhead(소제목|) bulletList(listItem(paragraph(뒤)))",
    ],
    [
      "a list into a cell",
      [table(cellOf(line("칸")))],
      "칸",
      twoLists,
      "tableFigure(tableCaption() table(tableRow(tableCell(paragraph(칸) bulletList(listItem(paragraph(가) bulletList(listItem(paragraph(나|)))))))) tableNotes())",
    ],
    [
      "blocks into a quotation",
      [holder("quote", line("말"))],
      "말",
      twoLists,
      "quote(paragraph(말) paragraph(가) paragraph(나|))",
    ],
    ["blocks into a subhead", [line("머리", "subhead")], "머리", "<p>가</p><p>나</p>", "subhead(머리가 나|)"],
  ])("%s", (_, blocks, at, html, expected) => {
    expect(pasted(pageWith(blocks, at), html).drawn).toBe(expected);
  });

  it("takes no list deeper than four levels, and says so", () => {
    const { drawn: after, lost } = pasted(
      pageWith([nested], "셋"),
      `<ul><li>가<ul><li>나<ul><li>다</li></ul></li></ul></li></ul>`,
    );
    expect(after).toContain("listItem(paragraph(가) bulletList(listItem(paragraph(나)) listItem(paragraph(다|))))");
    expect(lost).toBe(1);
  });

  it("takes a box in a box as its lines", () => {
    const box = holder("box", line("틀", "boxTitle"), line("안"));
    const { drawn: after, lost } = pasted(
      pageWith([box], "안"),
      "<table><tr><td><p>※ 참고: 제목</p><p>속</p></td></tr></table>",
    );
    expect(after).toBe("box(boxTitle(틀) paragraph(안) paragraph(제목) paragraph(속|))");
    expect(lost).toBe(1);
  });

  it("puts what is pasted in the place of what is selected", () => {
    const state = caretAfter(pageWith([line("하나"), line("둘")], "하"), "하");
    const selected = state.apply(state.tr.setSelection(caretAfter(state, "둘").selection));
    expect(pasted(selected, "- 가\n - 나", "text").drawn).toBe(
      "paragraph(하나) paragraph(둘) bulletList(listItem(paragraph(가) bulletList(listItem(paragraph(나|)))))",
    );
  });
});
