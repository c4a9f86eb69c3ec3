import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { drawn, words } from "../testing/drawn";
import { readFile } from "./read-file";

const read = (text: string | Uint8Array, name: string, wanted = false) =>
  expectAccepted(readFile(typeof text === "string" ? strToU8(text) : text, name, { title: wanted, lead: wanted }))
    .outside;

describe("texts, Markdown and pages", () => {
  it.each([
    ["lists of several levels", "- 가\n  - 나\n- 다", ["- 가", "  - 나", "- 다"]],
    ["a footnote at its word", "톈진[^1]은 멀다\n\n[^1]: 북쪽 **항만**\n", ["톈진{1 북쪽 <b:항만>}은 멀다"]],
    ["a table", "| 곳 | 수 |\n| --- | ---: |\n| 톈진 | 8 |\n", ["[table] ", "  !곳 | !end 수", "  톈진 | end 8"]],
    [
      "marks, links and headings",
      "## 소\n\n*기움* [곳](https://www.example.org/a)",
      ["# 소", "<i:기움> <link https://www.example.org/a:곳>"],
    ],
    ["ruby in HTML", "<ruby>天津<rt>톈진</rt></ruby>", ["<ruby 톈진:天津>"]],
  ])("keeps %s of Markdown", (_, text, expected) => {
    expect(drawn(read(text, "글.md").blocks)).toEqual(expected);
  });

  it("takes Markdown's title from the facts before it", () => {
    const { head, blocks } = read('---\ntitle: "항만"\ndate: 2023-02-10\n---\n\n글\n', "글.md", true);
    expect(words(head.title ?? [])).toBe("항만");
    expect(drawn(blocks)).toEqual(["글"]);
  });

  it("tells of a headline's link, and takes no line with a note for a headline", () => {
    const linked = read("[항만](https://www.example.org/a)\n\n글", "글.md", true);
    expect(words(linked.head.title ?? [])).toBe("항만");
    expect(linked.report.dropped).toEqual({ links: 1 });
    const noted = read("톈진[^1]\n\n[^1]: 항만\n", "글.md", true);
    expect(noted.head.title).toBeNull();
    expect(drawn(noted.blocks)).toEqual(["톈진{1 항만}"]);
  });

  it("names pictures that have only an address, and brings those that are written into a page", () => {
    const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    const page = `<p>글</p><img src="https://www.example.org/a.png" alt="지도"><figure><img src="data:image/png;base64,${dot}"><figcaption>점</figcaption></figure>`;
    const { blocks, pictures, report } = read(`<!doctype html><body>${page}`, "쪽.html");
    expect(blocks).toMatchObject([{ type: "paragraph" }, { type: "figure", content: [{ text: "점" }] }]);
    expect(pictures).toHaveLength(1);
    expect(report.leftPictures).toEqual([{ address: "https://www.example.org/a.png", alt: "지도" }]);
    expect(report.dropped).toEqual({ pictures: 1 });
  });

  it.each([
    ["UTF-8 with a mark before it", Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8("한글")])],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x5c, 0xd5, 0x00, 0xae])],
    ["what Korean Windows writes", Uint8Array.from([0xc7, 0xd1, 0xb1, 0xdb])],
  ])("reads text in %s", (_, bytes) => {
    expect(drawn(read(bytes, "글.txt").blocks)).toEqual(["한글"]);
  });

  it("reads a page in the encoding that it says", () => {
    const bytes = Uint8Array.from([...strToU8('<html><meta charset="euc-kr"><p>'), 0xc7, 0xd1, 0xb1, 0xdb]);
    expect(drawn(read(bytes, "쪽.html").blocks)).toEqual(["한글"]);
  });
});
