import { describe, expect, it } from "vitest";
import { holder, line, pageWith } from "../testing/page-state";
import { entryAt, outlineOf } from "./outline";

const table = holder(
  "tableFigure",
  line("표 이름", "tableCaption"),
  holder("table", holder("tableRow", holder("tableCell", line("칸")))),
  { type: "tableNotes" },
);
const doc = pageWith(
  [
    line("첫째", "subhead"),
    line("글"),
    holder("box", line("상자 이름", "boxTitle"), line("안의 제목", "subhead"), table),
    { ...line("번호 없음", "subhead"), attrs: { numbered: false } },
    line("둘째", "subhead"),
  ],
  "글",
).doc;

describe("the outline", () => {
  const entries = outlineOf(doc, () => "");
  it("lists what can be gone to, with the numbers that are printed", () =>
    expect(entries.map(({ kind, number, text }) => `${kind} ${number} ${text}`)).toEqual([
      "title 0 제목",
      "subhead 1 첫째",
      "box 0 상자 이름",
      "subhead 0 안의 제목",
      "shown 0 표 이름",
      "subhead 0 번호 없음",
      "subhead 2 둘째",
    ]));

  it("knows where a position belongs", () => {
    expect(entryAt(entries, 0)).toBe(0);
    expect(entries[entryAt(entries, (entries[1]?.position ?? 0) + 2)]?.text).toBe("첫째");
    expect(entries[entryAt(entries, doc.content.size)]?.text).toBe("둘째");
  });

  it("asks for captions that stand elsewhere", () =>
    expect(outlineOf(doc, () => "기록의 표").find(({ kind }) => kind === "shown")?.text).toBe("기록의 표"));
});
