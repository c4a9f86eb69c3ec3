import { describe, expect, it } from "vitest";
import { findText, isHalfTyped } from "./find-text";

const decomposed = (text: string) => text.normalize("NFD");

describe("finding a text", () => {
  it.each([
    ["한글과 한글", "한글", ["한글", "한글"]],
    ["각을 가로", "가", ["가"]],
    ["가나", "ㄱ", []],
    ["ㄱ을 ㄱㄴ", "ㄱ", ["ㄱ", "ㄱ"]],
    [decomposed("각을 가로"), "가", [decomposed("가")]],
    ["각을 가로", decomposed("가"), ["가"]],
    [decomposed("한글"), "하", []],
    [decomposed("한글"), decomposed("한글"), [decomposed("한글")]],
    ["가\u11a8", "가", []],
    ["가\u11a8", "각", ["가\u11a8"]],
    ["\u1112\u119e\u11ab글", "\u1112", []],
    ["résumé", "e", []],
    [decomposed("é e"), "e", ["e"]],
    ["Robot robot", "robot", ["Robot", "robot"]],
    ["aaaa", "aa", ["aa", "aa"]],
    ["두\u00a0칸", "두 칸", ["두\u00a0칸"]],
    ["𠮷野家", "野", ["野"]],
    ["a.b axb", "a.b", ["a.b"]],
    ["글", "", []],
    ["", "글", []],
  ])("%j, looked through for %j", (text, wanted, found) =>
    expect(findText(text, wanted, { matchCase: false }).map(({ from, to }) => text.slice(from, to))).toEqual(found),
  );

  it("tells case apart when asked to", () =>
    expect(findText("Robot robot", "robot", { matchCase: true })).toEqual([{ from: 6, to: 11 }]));
});

it.each([
  ["한ㄱ", true],
  ["ㅎ", true],
  ["한글", false],
  ["하", false],
  ["", false],
])("%j half typed: %s", (text, is) => expect(isHalfTyped(text)).toBe(is));
