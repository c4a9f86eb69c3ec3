import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { article, box, bullets, item, p, reference, subhead } from "./build";
import { br, cite, em, en, footnote, gloss, hanja, note, ruby } from "./build-inline";
import { table } from "./build-table";
import { emptyDocument } from "./document";
import { countCharacters, documentText, isBlank, plainText, titleText } from "./plain-text";
import { all, citationsOf, nodesOf, sourceIdsOf } from "./walk";

const [first, second, third] = [newId(), newId(), newId()];
const document = article(
  {
    title: ["홍치", hanja("紅旗"), ", 전환"],
    lead: ["한 문장", cite(first)],
    eventDate: "2023-01-08",
    references: [reference(third), reference(first)],
  },
  p(
    "로봇 밀도",
    note("제조업 근로자 ", en("1만 명"), " 기준", cite(second)),
    "가 ",
    ruby("올랐", "up"),
    br(),
    "다",
    footnote("각주"),
  ),
  bullets("가", item("나", gloss(["急", em("需")]), bullets("다"))),
  subhead("소제목"),
  box(
    "상자",
    table({ caption: "표", unit: "명", head: ["구분", "값"], rows: [["가", bullets("1", "2")]], notes: ["출처"] }),
  ),
);

describe("plainText", () => {
  it("reads as a person would: glosses in one pair of parentheses, no notes, cells parted by tabs", () => {
    expect(plainText(document).split("\n")).toEqual([
      "홍치(紅旗), 전환",
      "한 문장 (2023-01-08)",
      "로봇 밀도가 올랐(up)",
      "다",
      "가",
      "나(急需)",
      "다",
      "소제목",
      "상자",
      "표 (명)",
      "구분\t값",
      "가\t1 2",
      "출처",
    ]);
  });

  it("gives the headline", () => expect(titleText(document)).toBe("홍치(紅旗), 전환"));

  it("gives the notes after the text", () => {
    expect(documentText(document).split("\n").slice(-2)).toEqual(["제조업 근로자 1만 명 기준", "각주"]);
  });
});

describe("countCharacters", () => {
  it.each([
    ["가나 다", 4, 3],
    ["가".normalize("NFD"), 1, 1],
    ["a\u3000b", 3, 2],
    ["𠮷", 1, 1],
  ])("%s", (text, withSpaces, withoutSpaces) => {
    expect(countCharacters(article({ title: "" }, p(text)))).toEqual({ withSpaces, withoutSpaces });
  });
});

describe("isBlank", () => {
  it("tells an article that nobody has written in", () => {
    expect(isBlank(emptyDocument())).toBe(true);
    expect(isBlank(emptyDocument({ title: "가" }))).toBe(false);
    expect(isBlank(article({ title: "" }, p(cite(first))))).toBe(false);
  });
});

describe("walking", () => {
  it("finds citations in reading order, those of notes in their place, references last", () => {
    expect(citationsOf(document)).toEqual([
      { sourceId: first, locator: "", inText: true },
      { sourceId: second, locator: "", inText: true },
      { sourceId: third, locator: "", inText: false },
      { sourceId: first, locator: "", inText: false },
    ]);
    expect(sourceIdsOf(document)).toEqual([first, second, third]);
  });

  it("visits every node once, holders before what they hold", () => {
    const types = [...nodesOf(document)].map(({ type }) => type);
    expect(types.slice(0, 3)).toEqual(["doc", "title", "text"]);
    expect(types.filter((type) => type === "note")).toHaveLength(all(document, "note").length);
  });
});
