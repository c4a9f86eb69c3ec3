import { describe, expect, it } from "vitest";
import { effortOf } from "@/lib/platform/testing/effort";
import { parseHtml } from "./parse-html";
import { readMarkup, readPlainText } from "./read-outside";
import { drawn } from "./testing/drawn";
import { noHead, readFixture, readHtml } from "./testing/read-fixture";

const row = "<tr><td>하나</td><td>둘</td></tr>";

describe("what means harm", () => {
  it("leaves nothing of itself but its words", () => {
    const { blocks, report } = readFixture("hostile.html");
    expect(JSON.stringify(blocks)).not.toMatch(/javascript|script|onerror|tracker|srcdoc|secret/);
    expect(drawn(blocks).slice(0, 2)).toEqual(["안전한 <b:낱말>", "하나 둘 셋 <link https://fine.example/x:넷>"]);
    expect(report.dropped).toMatchObject({ scripts: 1, pictures: 3, links: 3, embedded: 2, controls: 2 });
  });

  it.each([
    ["elements within elements without end", `${"<div>".repeat(3_000)}글${"</div>".repeat(3_000)}`],
    ["lists within lists without end", `<p>글</p>${"<ul><li>가".repeat(3_000)}`],
    ["a style without end", `<p style="${"color:red;".repeat(200_000)}">글</p>`],
    ["names that reach for prototypes", `<p __proto__=x constructor=y class="__proto__ constructor">글</p>`],
  ])("%s is read in no time", async (_, html) => {
    const tree = parseHtml(html);
    const effort = await effortOf(() => {
      const read = readMarkup(tree, noHead);
      expect(read.ok || read.error.code).toBe(true);
    });
    expect(effort).toBeLessThan(2_000);
  });

  it.each([
    [
      "blocks",
      `${"<div>".repeat(500)}<b>깊은</b> 글<script>harm()</script>${"</div>".repeat(500)}<p>얕은 글</p>`,
      ["깊은   글", "얕은 글"],
    ],
    ["inline elements", `<p>${"<span>".repeat(500)}깊은 글${"</span>".repeat(500)} 뒤</p>`, ["깊은 글 뒤"]],
  ])("of %s nested too deep the words are kept, and that more was lost is told", (_, html, lines) => {
    const { blocks, report } = readHtml(html);
    expect(drawn(blocks).map((line) => line.replace(/ +/g, " "))).toEqual(
      lines.map((line) => line.replace(/ +/g, " ")),
    );
    expect(report.dropped).toEqual({ structure: 1 });
  });

  it("tells nothing of what is nested just so deep that it is read", () => {
    const { report } = readHtml(`${"<div>".repeat(390)}글${"</div>".repeat(390)}`);
    expect(report.dropped).toEqual({});
  });

  it.each([
    ["a table of too many rows", `<table>${row.repeat(501)}</table>`, "tableTooLarge"],
    ["a table of too many columns", `<table><tr>${"<td>가</td>".repeat(51)}</tr></table>`, "tableTooLarge"],
    ["more than an article may be", `<p>${"가나다라마바사아자차카타파하 ".repeat(60_000)}</p>`, "tooLarge"],
    ["nothing to be read", "<style>p{}</style><img src=a.png><p>&nbsp;</p>", "empty"],
  ])("%s is refused", (_, html, code) => {
    const read = readMarkup(parseHtml(html), noHead);
    expect(read.ok || read.error.code).toBe(code);
  });

  it("makes a whole table of spans that overlap or reach out", () => {
    const html = "<table><tr><td rowspan=9>가</td><td>나</td></tr><tr><td colspan=2>다</td></tr><tr></tr></table>";
    expect(drawn(readHtml(html).blocks)).toEqual(["[table] ", "  1x2 가 | 나", "  다"]);
  });

  it("reads nine thousand runs of office markup soon", async () => {
    const paragraph = `<p class=MsoNormal style='margin-top:0cm;mso-pagination:none'><span lang=EN-US style='font-size:10.0pt;font-family:"맑은 고딕",sans-serif;mso-bidi-font-family:"Times New Roman"'>낱말 word <o:p></o:p></span></p>`;
    const html = `<html><body>${paragraph.repeat(4_500)}<!--[data-hwpjson]${"{}".repeat(2_000_000)}--></body></html>`;
    const tree = parseHtml(html);
    expect(await effortOf(() => expect(readMarkup(tree, noHead).ok).toBe(true))).toBeLessThan(3_000);
  });

  it("reads plain text of any kind without throwing", () => {
    for (const text of [
      "\t\t\t\n\t",
      '"\t"\n\t"',
      "\u0000\ud800",
      "*".repeat(10_000),
      "1)\n".repeat(500),
      "〈".repeat(5_000),
    ]) {
      expect(() => readPlainText(text, { title: true, lead: true })).not.toThrow();
    }
  });
});
