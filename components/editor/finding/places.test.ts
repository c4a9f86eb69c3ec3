import type { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { holder, line, pageWith } from "../testing/page-state";
import { firstFrom, placesOf, replacePlaces } from "./places";

const any = { matchCase: false };
const text = (value: string, ...marks: string[]) => ({
  type: "text",
  text: value,
  marks: marks.map((type) => ({ type })),
});
const note = (value: string) => ({ type: "note", content: [text(value)] });
const page = () =>
  pageWith(
    [
      holder("paragraph", text("로"), text("봇", "strong"), text(" 밀도"), note("로봇 주석"), text("로봇")),
      line("한글"),
    ],
    "한글",
  );

function replaced(state: EditorState, wanted: string, by: string): string {
  let next = state;
  replacePlaces(placesOf(state.doc, wanted, any), by)(state, (transaction) => {
    next = state.apply(transaction);
  });
  next.doc.check();
  return next.doc.textBetween(0, next.doc.content.size, "/");
}

describe("finding in a document", () => {
  it("goes over marks and into notes, in reading order", () => {
    const { doc } = page();
    const found = placesOf(doc, "로봇", any);
    expect(found.map(({ from, to }) => doc.textBetween(from, to))).toEqual(["로봇", "로봇", "로봇"]);
    expect(found.map(({ note }) => note !== null)).toEqual([false, true, false]);
    expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).sort((a, b) => a - b));
  });

  it("does not go over a note", () => expect(placesOf(page().doc, "밀도로봇", any)).toEqual([]));

  it("begins with the place at the caret, and again from above", () => {
    const places = placesOf(page().doc, "로봇", any);
    expect(firstFrom(places, (places[1]?.from ?? 0) + 1)).toBe(2);
    expect(firstFrom(places, 9999)).toBe(0);
    expect(firstFrom([], 0)).toBe(-1);
  });
});

describe("replacing", () => {
  it.each([
    ["로봇", "기계", "제목/리드/요약/기계 밀도기계 주석기계/한글"],
    ["로봇", "", "제목/리드/요약/ 밀도 주석/한글"],
    ["하", "해", "제목/리드/요약/로봇 밀도로봇 주석로봇/한글"],
    ["한글", "두\n줄", "제목/리드/요약/로봇 밀도로봇 주석로봇/두 줄"],
    ["한글", "\u1100\u1161", "제목/리드/요약/로봇 밀도로봇 주석로봇/가"],
  ])("%j by %j", (wanted, by, want) => expect(replaced(page(), wanted, by)).toBe(want));

  it("keeps the marks of what stood there", () => {
    const state = pageWith([holder("paragraph", text("굵은", "strong"), text(" 글"))], "굵은");
    const [place] = placesOf(state.doc, "굵은", any);
    let marks: readonly string[] = [];
    replacePlaces(place ? [place] : [], "진한")(state, ({ doc }) => {
      marks = doc.nodeAt(place?.from ?? 0)?.marks.map(({ type }) => type.name) ?? [];
    });
    expect(marks).toEqual(["strong"]);
  });
});

describe("what is proposed to go", () => {
  const bearing = { id: "018f0000-0000-7000-8000-000000000001", by: "018f0000-0000-7000-8000-000000000002" };
  const marked = (value: string, type: "deletion" | "insertion") => ({
    type: "text",
    text: value,
    marks: [{ type, attrs: { ...bearing, at: "2026-11-26T09:00:00.000Z" } }],
  });
  const suggested = () =>
    pageWith(
      [
        holder(
          "paragraph",
          text("로봇 "),
          marked("로봇", "deletion"),
          marked("기계", "insertion"),
          text(" 로"),
          marked("그", "deletion"),
          text("봇"),
        ),
      ],
      "로봇 ",
    );

  it.each([
    ["로봇", ["로봇"]],
    ["기계", ["기계"]],
    ["그", []],
  ])("is not found, nor is what stands on both sides of it: %s", (wanted, found) => {
    const { doc } = suggested();
    expect(placesOf(doc, wanted, any).map(({ from, to }) => doc.textBetween(from, to))).toEqual(found);
  });
});
