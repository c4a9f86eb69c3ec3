import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJoined, keptWords, widestWord } from "./kept-words";

const kept = (text: string, room = 38) =>
  keptWords(text, room)
    .filter((piece) => piece.kept)
    .map((piece) => piece.text);

describe("words that no line parts", () => {
  it.each([
    ["중국은 2023년에도 늘렸다", ["중국은", "2023년에도", "늘렸다"]],
    ["‘외국인 고급 인재’의", ["‘외국인", "고급", "인재’의"]],
    ["연구개발(R&D)을", ["연구개발(R&D)을"]],
    ["plain English words", []],
    ["机器人应用行动", []],
    ["한 줄", []],
    ["특별발전계획(2023~2025)을", ["특별발전계획", "(2023~2025)을"]],
    ["백이십칠만육천1,000명·구천8,000명", ["백이십칠만육천1,000명·", "구천8,000명"]],
  ])("%s → %j", (text, words) => expect(kept(text).filter((word) => [...word].length > 1)).toEqual(words));

  it("breaks a long run at its dots", () => {
    expect(kept("베이징·상하이·광저우·선전·충칭·항저우에서")).toEqual([
      "베이징·",
      "상하이·",
      "광저우·",
      "선전·",
      "충칭·",
      "항저우에서",
    ]);
  });

  it("gives up a word that is wider than its room", () => {
    expect(kept("국가첨단기술기업", 4)).toEqual([]);
  });

  it("loses and adds nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, room) => {
        expect(
          keptWords(text, room)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

it.each([
  ["가", "나", true],
  ["가", "(", true],
  ["(", "红", true],
  ["旗", ")", true],
  ["a", "b", false],
  ["가", " ", false],
  ["", "가", false],
  ["·", "가", false],
])("a line between %j and %j is forbidden: %s", (before, after, joined) =>
  expect(isJoined(before, after)).toBe(joined),
);

it("knows the widest word of a text", () =>
  expect(widestWord("가 나다라 https://example.org/a/very/long/address")).toBe(9));
