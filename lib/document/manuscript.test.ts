import { describe, expect, it } from "vitest";
import { manuscriptSheets } from "./manuscript";

const syllables = (count: number) => "가".repeat(count);

describe("sheets of manuscript paper", () => {
  it.each([
    ["nothing", [], 0],
    ["an empty paragraph", ["", "  "], 0],
    ["one character", ["가"], 0.1],
    ["a full first line: 19, since its first square is empty", [syllables(19)], 0.1],
    ["one more", [syllables(20)], 0.2],
    ["each paragraph on a line of its own", ["가", "나", "다"], 0.3],
    ["a full sheet", [syllables(199)], 1],
    ["one more", [syllables(200)], 1.1],
    ["a full stop in the margin", [`${syllables(19)}.`], 0.1],
    ["a space at a line's start is none", [`${syllables(19)} ${syllables(20)}`], 0.2],
    ["no space after a full stop", [`${syllables(9)}. ${syllables(9)}`], 0.1],
    ["but after a question mark", [`${syllables(9)}? ${syllables(9)}`], 0.2],
    ["two digits in a square", ["12".repeat(19)], 0.1],
    ["digits that do not pair", ["1가".repeat(10)], 0.2],
    ["two small letters in a square", ["ab".repeat(19)], 0.1],
    ["capitals each in one", ["A".repeat(20)], 0.2],
    ["composed and decomposed alike", [syllables(19).normalize("NFD")], 0.1],
  ])("%s", (_, paragraphs, sheets) => expect(manuscriptSheets(paragraphs)).toBeCloseTo(sheets, 9));
});
