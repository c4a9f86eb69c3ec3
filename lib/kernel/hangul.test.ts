import { describe, expect, it } from "vitest";
import { isTypedInto } from "./hangul";

describe("what is being typed", () => {
  it.each([
    ["ㅅ", "상자", true],
    ["사", "상자", true],
    ["상", "상자", true],
    ["상ㅈ", "상자", true],
    ["자", "상자", true],
    ["ㅏ", "상자", false],
    ["산", "상자", false],
    ["상저", "상자", false],
    ["갑", "값", true],
    ["과", "관", true],
    ["고", "관", true],
    ["새 표", "새표 만들기", true],
    ["TAB", "table", true],
    ["\u1109\u1161", "상자", true],
    ["", "아무것", true],
    ["x", "", false],
  ])("%s in %s: %s", (typed, text, found) => expect(isTypedInto(typed, text)).toBe(found));
});
