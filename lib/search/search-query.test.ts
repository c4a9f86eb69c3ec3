import { describe, expect, it } from "vitest";
import { longestQuery, placesOf, readSearchQuery, type SearchQuery } from "./search-query";

const termsOf = (typed: string) => {
  const query = readSearchQuery(typed);
  return typeof query === "string"
    ? query
    : query.terms.map(({ text, next }) => (next ? `${text}[${next.join("-")}]` : text));
};

describe("what somebody typed", () => {
  it.each([
    ["words, each of which must stand somewhere", "반도체 정책", ["반도체", "정책"]],
    ["a phrase in quotes", '"반도체 정책" 로봇', ["반도체 정책", "로봇"]],
    ["a phrase in curly quotes", "“반도체 정책” 로봇", ["반도체 정책", "로봇"]],
    ["a quote that nobody closed", '로봇 "반도체 정책', ["로봇", "반도체 정책"]],
    ["an empty phrase", '"" 로봇', ["로봇"]],
    ["a word twice", "로봇 로봇", ["로봇"]],
    ["full width and capitals", "ＡＩ Robot", ["ai", "robot"]],
    ["jamo of another system", "로봇".normalize("NFD"), ["로봇"]],
    ["marks that nobody sees", "로\u200b봇\u202e", ["로봇"]],
    ["a syllable that is still being typed", "과ㅎ", ["과[하-힣]"]],
    ["the same within more words", "반도ㅊ 정책", ["반도[차-칳]", "정책"]],
    ["a consonant by itself", "ㅎ", ["ᄒ"]],
    ["two consonants", "ㅋㅋ", ["ᄏᄏ"]],
    ["a vowel that follows", "과ㅏ", ["과ᅡ"]],
    ["a whole syllable that is no word yet", "정챀", ["정챀"]],
    ["signs of other programs", "% _ \\ ' ; -- <-> & | !", ["%", "_", "\\", "'", ";", "--", "<->", "&", "|", "!"]],
    ["a consonant within quotes", '"과ㅎ"', ["과ᄒ"]],
  ])("%s", (_, typed, terms) => expect(termsOf(typed)).toEqual(terms));

  it.each([
    ["nothing", "", "empty"],
    ["white space", " \n\t\u3000", "empty"],
    ["what cannot be seen", "\u0000\u200b\ud800", "empty"],
    ["quotes alone", '""""', "empty"],
    ["one letter too many", "가".repeat(longestQuery + 1), "tooLong"],
  ])("%s", (_, typed, problem) => expect(readSearchQuery(typed)).toBe(problem));

  it("takes the longest, also where it comes letter by letter", () => {
    expect(termsOf("한".repeat(longestQuery).normalize("NFD"))).toEqual(["한".repeat(longestQuery)]);
    expect(termsOf("가".repeat(longestQuery))).toEqual(["가".repeat(longestQuery)]);
  });

  it("knows what all words are in one piece", () => {
    expect((readSearchQuery("반도체  정책") as SearchQuery).phrase).toBe("반도체 정책");
    expect((readSearchQuery("반도체") as SearchQuery).phrase).toBeNull();
  });
});

describe("where a term stands", () => {
  it.each([
    [
      "inside a word",
      "도체",
      "차세대반도체와 도체",
      [
        [4, 6],
        [8, 10],
      ],
    ],
    [
      "not over itself",
      "가가",
      "가가가가가",
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ["a syllable in the making", "과ㅎ", "과기부의 과학과 과", [[5, 7]]],
  ])("%s", (_, typed, text, places) => {
    const query = readSearchQuery(typed) as SearchQuery;
    expect(query.terms.flatMap((term) => placesOf(term, text))).toEqual(places);
  });
});
