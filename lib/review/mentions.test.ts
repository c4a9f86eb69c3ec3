import { describe, expect, it } from "vitest";
import { mentionQuery, mentionsIn, splitMentions } from "./mentions";

const people = [
  { id: "a", name: "김수" },
  { id: "b", name: "김수연" },
  { id: "c", name: "Emma Noh" },
];

describe("who is named", () => {
  it.each([
    ["@김수연 님, 확인해 주십시오.", ["b"]],
    ["@김수 님과 @김수연 님", ["a", "b"]],
    ["@Emma Noh, @Emma Noh!", ["c"]],
    ["메일 주소는 a@example.org 입니다", []],
    ["@모르는이", []],
    ["", []],
  ])("%s: %j", (body, ids) => expect(mentionsIn(body, people)).toEqual(ids));

  it("loses no letter", () => {
    const body = "앞 @김수연 가운데 @Emma Noh 뒤 @";
    expect(
      splitMentions(body, people)
        .map(({ text }) => text)
        .join(""),
    ).toBe(body);
  });
});

it.each([
  ["@", ""],
  ["보십시오 @김", "김"],
  ["(@김수", "김수"],
  ["a@김", null],
  ["@김수 ", null],
  ["없음", null],
])("%s is asking for %j", (before, query) => expect(mentionQuery(before)).toBe(query));
