import { describe, expect, it } from "vitest";
import { partsOfQuery } from "./mention";

describe("partsOfQuery", () => {
  it.each([
    ["로봇", "로봇", ""],
    ["로봇:3쪽", "로봇", "3쪽"],
    ["로봇 정책 : 표 2", "로봇 정책", "표 2"],
    ["로봇:", "로봇", ""],
    ["https://site.example/a", "https://site.example/a", ""],
    ["https://site.example:8080/a", "https://site.example:8080/a", ""],
    ["https://site.example/a:3쪽", "https://site.example/a", "3쪽"],
    ["10.1000/182", "10.1000/182", ""],
    [":3", ":3", ""],
    ["", "", ""],
  ])("%j", (query, text, locator) => expect(partsOfQuery(query)).toEqual({ text, locator }));
});
