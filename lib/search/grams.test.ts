import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold";
import { gramsOf, gramsToFind, isOneGram } from "./grams";

/** Texts of few letters, so that pieces of them stand in other places too. */
const texts = fc.string({ unit: fc.constantFrom(..."가나다반도체机器人aabbcc1 \n𠀋%_"), maxLength: 60 }).map(fold);

describe("grams", () => {
  it("of a text hold those of every piece of it", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(8), (text, from, length) => {
        const piece = text.slice(from, from + length).trim();
        const index = new Set(gramsOf(text));
        if (!piece.includes("\n")) expect(gramsToFind(piece).filter((gram) => !index.has(gram))).toEqual([]);
      }),
    );
  });

  it("decide alone where one of them is the whole piece", () => {
    fc.assert(
      fc.property(
        texts,
        fc.string({ unit: fc.constantFrom(..."가나도체机器aabbc1𠀋"), minLength: 1, maxLength: 9 }),
        (text, piece) => {
          const index = new Set(gramsOf(text));
          const has = gramsToFind(piece).every((gram) => index.has(gram));
          if (text.includes(piece)) expect(has).toBe(true);
          if (isOneGram(piece)) expect(has).toBe(text.includes(piece));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["가", 1],
    ["가나", 1],
    ["반도체", 1],
    ["차세대반도체", 3],
    ["가가가가가", 1],
    ["policy", 1],
    ["government", 3],
    ["covid-19", 5],
    ["ab 로봇공학", 2],
    ["ab cd", 2],
  ])("of %s to find it by: %i", (piece, count) => expect(gramsToFind(piece)).toHaveLength(count));

  it.each([
    ["가가가", true],
    ["가가가가", true],
    ["가가가가가", false],
    ["research", true],
    ["researche", false],
    ["ab-12", false],
    ["a b", false],
  ])("%s is one: %s", (piece, isOne) => expect(isOneGram(piece)).toBe(isOne));
});
