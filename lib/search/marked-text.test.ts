import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithPlaces } from "./fold";
import { excerptOf, markText } from "./marked-text";
import { readSearchQuery, type SearchQuery } from "./search-query";

const termsOf = (typed: string) => (readSearchQuery(typed) as SearchQuery).terms;
const shown = (pieces: readonly { text: string; found: boolean }[]) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

describe("what is marked", () => {
  it.each([
    ["as it was written", "robot", "The ＲＯＢＯＴ and Robots", "The [ＲＯＢＯＴ] and [Robot]s"],
    ["letters that are written apart", "한글", `옛 ${"한글".normalize("NFD")}로`, `옛 [${"한글".normalize("NFD")}]로`],
    ["a sign that says several letters", "주", "㈜한빛과 주", "[㈜]한빛과 [주]"],
    ["what lies over another only once", "가나 나다", "가나다", "[가나][다]"],
    ["a syllable in the making", "과ㅎ", "과기와 과학", "과기와 [과학]"],
    ["white space of any kind", '"a b"', "a\u3000 b", "[a\u3000 b]"],
  ])("%s", (_, typed, text, marked) => expect(shown(markText(text, termsOf(typed)))).toBe(marked));

  it("is the whole text, whatever was looked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }),
        (text, typed) => {
          const query = readSearchQuery(typed);
          if (typeof query === "string") return;
          expect(
            markText(text, query.terms)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});

describe("an excerpt", () => {
  const sentence =
    "지난해 산업용 로봇의 수출이 줄었지만 협동 로봇을 만드는 중소기업의 매출은 도리어 늘었다는 조사가 나왔다. ";
  it("is the line in which most was found", () =>
    expect(shown(excerptOf("로봇 하나\n로봇과 정책\n정책 하나", termsOf("로봇 정책"))?.pieces ?? [])).toBe(
      "[로봇]과 [정책]",
    ));

  it("begins and ends at words, and says that it was cut", () => {
    const excerpt = excerptOf(
      `${sentence.repeat(4)}초전도 큐비트의 수명이 길어졌다. ${sentence.repeat(4)}`,
      termsOf("큐비트"),
    );
    expect(excerpt?.isCut).toEqual([true, true]);
    const text = shown(excerpt?.pieces ?? []);
    expect(text).toContain("[큐비트]의");
    expect(text.length).toBeLessThan(140);
    expect(sentence).toContain(` ${text.split(" ")[0]} `);
  });

  it("is none where nothing was found", () => expect(excerptOf("로봇", termsOf("정책"))).toBeNull());
});

describe("folding", () => {
  it("with places says the same as without, but for spaces at the ends of lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { text: folded, from, to } = foldWithPlaces(text);
        expect(folded.replace(/ +(?=\n|$)/g, "").replace(/\n{2,}/g, "\n")).toBe(fold(text));
        expect([from.length, to.length]).toEqual([folded.length, folded.length]);
      }),
    );
  });
});
