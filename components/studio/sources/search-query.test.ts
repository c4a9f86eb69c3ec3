import { describe, expect, it } from "vitest";
import { searchHref, searchOf } from "./search-query";

describe("searchOf", () => {
  it.each([
    [{}, "", 1],
    [{ q: " 로봇 ", page: "2" }, "로봇", 2],
    [{ q: ["가", "나"], page: "-1" }, "", 1],
    [{ q: "가".repeat(201), page: "1e9" }, "", 1],
    [{ page: "둘" }, "", 1],
  ])("%j", (parameters, text, page) => expect(searchOf(parameters)).toEqual({ text, page }));
});

describe("searchHref", () => {
  it.each([
    [{ text: "", page: 1 }, "/studio/sources"],
    [{ text: "a&b", page: 1 }, "/studio/sources?q=a%26b"],
    [{ text: "", page: 3 }, "/studio/sources?page=3"],
  ])("%j", (search, href) => expect(searchHref("/studio/sources", search)).toBe(href));
});
