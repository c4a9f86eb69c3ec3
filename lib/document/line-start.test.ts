import { describe, expect, it } from "vitest";
import { readLineStart } from "./line-start";

describe("readLineStart", () => {
  it.each([
    ["■ 리드", "square", "리드"],
    ["- 하나", "dash", "하나"],
    ["– 하나", "dash", "하나"],
    ["* 하나", "asterisk", "하나"],
    ["▶하나", "arrow", "하나"],
    ["☞ 하나", "arrow", "하나"],
    ["☑ 하나", "check", "하나"],
    ["•하나", "disc", "하나"],
    ["● ‘로봇+’", "disc", "‘로봇+’"],
    ["\uf06c 하나", "disc", "하나"],
  ])("reads %s as a bullet", (line, marker, rest) => {
    expect(readLineStart(line)).toMatchObject({ kind: "bullet", marker, rest });
  });

  it.each([
    ["1) 소제목", { kind: "subhead", number: 1, rest: "소제목" }],
    ["12. 항목", { kind: "number", number: 12, rest: "항목" }],
  ])("reads %s as numbered", (line, expected) => {
    expect(readLineStart(line)).toMatchObject(expected);
  });

  it.each(["-5도", "*.hwp", "- ", "■", "2023. 2. 10", "1)", "낱말 - 낱말", "·하나", "3.5배", ""])(
    "leaves %s as it is",
    (line) => {
      expect(readLineStart(line)).toBeNull();
    },
  );
});
