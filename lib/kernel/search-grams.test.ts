import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsOf, searchedWords, searchText } from "./search-grams";

describe("what a search looks for", () => {
  it.each([
    ["반도체", ["반도", "도체"]],
    ["法", ["法"]],
    ["ＡＩ", ["ai"]],
    ["가가가", ["가가"]],
    ["한글", ["한글"]],
    ["𠀋本", ["𠀋本"]],
  ])("%s is found by %j", (text, grams) => expect(searchedWords(text)).toMatchObject([{ grams }]));

  it("is at most ten words", () => expect(searchedWords("a b c d e f g h i j k l")).toHaveLength(10));

  it("is found wherever it stands inside a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", minLength: 1 }), (before, word) => {
        const text = searchText(`${before}${word}`, null, "다른 줄");
        const index = new Set(gramsOf(text));
        for (const { word: part, grams } of searchedWords(word)) {
          if (text.includes(part)) expect(grams.every((gram) => index.has(gram))).toBe(true);
        }
      }),
    );
  });
});
