import { describe, expect, it } from "vitest";
import { readPastedReferences } from "./pasted-references";

const one = (title: string, url: string | null = null, doi: string | null = null) => ({ title, url, doi });
const a = "https://site.example/a";
const b = "https://site.example/b?x=1";

describe("readPastedReferences", () => {
  it.each([
    ["an address", a, [one("", a)]],
    ["an address in brackets", `<${a}>`, [one("", a)]],
    ["a DOI", "doi:10.1000/ABC", [one("", "https://doi.org/10.1000/abc", "10.1000/abc")]],
    ["a DOI as an address", "https://doi.org/10.1000/abc", [one("", "https://doi.org/10.1000/abc", "10.1000/abc")]],
    ["the house's own form", `☞ 机器人方案的通知\n\n${a}\n`, [one("机器人方案的通知", a)]],
    ["it in brackets and under a dash", `- ☞ 方案发布\r\n<${a}>`, [one("方案发布", a)]],
    ["several", `☞ 하나\n${a}\n\n☞ 둘\n${b}`, [one("하나", a), one("둘", b)]],
    ["a title broken over two lines", `☞ 길고 긴\n제목\n${a}`, [one("길고 긴 제목", a)]],
    ["a title before its address in one line", `로봇 정책, 일간 과학, ${a}.`, [one("로봇 정책, 일간 과학", a)]],
    ["numbered ones", `[1] One. ${a}\n[2] Two. ${b}`, [one("One.", a), one("Two.", b)]],
    ["titles alone", "하나\n둘", [one("하나"), one("둘")]],
    ["a title and one with an address", `☞ 하나\n☞ 둘\n${a}`, [one("하나"), one("둘", a)]],
    ["addresses after one another", `${a}\n${b}`, [one("", a), one("", b)]],
    ["a title that begins with a year", `2023년 전망\n${a}`, [one("2023년 전망", a)]],
    [
      "a reference with a DOI",
      "Kim (2023). Cells. 10.1000/182.",
      [one("Kim (2023). Cells.", "https://doi.org/10.1000/182", "10.1000/182")],
    ],
    ["no address of a page", "javascript:alert(1)", [one("javascript:alert(1)")]],
    ["nothing", " \n\n", []],
  ])("reads %s", (_, text, references) => expect(readPastedReferences(text)).toEqual(references));
});
