import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { drawn } from "../testing/drawn";
import { linkOfCommand } from "./hangul/hangul-runs";
import { readFile } from "./read-file";
import { bitmap, hwpxOf } from "./testing/make-files";

const shape = (id: number, heading: string) =>
  `<hh:paraPr id="${id}"><hh:align horizontal="JUSTIFY"/><hh:heading ${heading}/></hh:paraPr>`;
const refList = `<hh:charProperties><hh:charPr id="0"/><hh:charPr id="1"><hh:bold/></hh:charPr></hh:charProperties><hh:numberings><hh:numbering id="1"><hh:paraHead start="1" level="1">^1.</hh:paraHead><hh:paraHead start="1" level="2">^2)</hh:paraHead></hh:numbering></hh:numberings><hh:paraProperties>${shape(0, 'type="NONE"')}${shape(1, 'type="BULLET" idRef="1" level="0"')}${shape(2, 'type="BULLET" idRef="1" level="1"')}${shape(3, 'type="NUMBER" idRef="1" level="0"')}${shape(4, 'type="OUTLINE" idRef="0" level="0"')}</hh:paraProperties>`;

const run = (inner: string, letters = 0) => `<hp:run charPrIDRef="${letters}">${inner}</hp:run>`;
const text = (words: string) => `<hp:t>${words}</hp:t>`;
const line = (inner: string, look = 0) => `<hp:p paraPrIDRef="${look}">${inner}</hp:p>`;
const said = (words: string, look = 0) => line(run(text(words)), look);
const held = (inner: string) => `<hp:subList>${inner}</hp:subList>`;

function read(section: string) {
  return expectAccepted(
    readFile(hwpxOf(section, refList, { "BinData/image1.bmp": bitmap() }), "글.hwpx", { title: false, lead: false }),
  );
}

describe("a Hangul document", () => {
  it.each([
    ["bullets by their shapes", said("가", 1) + said("나", 2) + said("다", 1), ["- 가", "  - 나", "- 다"]],
    ["bullets by their signs", said("□ 가") + said("o 나") + said("□ 다"), ["- 가", "  - 나", "- 다"]],
    ["numbers that count on", said("가", 3) + said("사이") + said("나", 3), ["1. 가", "사이", "2. 나"]],
    [
      "an outline's first level as subheads",
      said("안전", 4) + said("글") + said("비용", 4),
      ["1) 안전", "글", "1) 비용"],
    ],
    ["marks and breaks", line(run(text("굵게"), 1) + run(text("아님<hp:lineBreak/>다음"))), ["<b:굵게>아님⏎다음"]],
    [
      "a note at its word",
      line(
        run(
          `${text("톈진")}<hp:ctrl><hp:footNote>${held(line(run(`<hp:ctrl><hp:autoNum numType="FOOTNOTE" num="1"/></hp:ctrl>${text(" 북쪽 항만")}`)))}</hp:footNote></hp:ctrl>${text("은 멀다")}`,
        ),
      ),
      ["톈진{1 북쪽 항만}은 멀다"],
    ],
    [
      "a link over its runs",
      line(
        `${run(`<hp:ctrl><hp:fieldBegin id="7" type="HYPERLINK"><hp:parameters><hp:stringParam name="Command">https\\://www.example.org/a;1;0;0;</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl>`)}${run(text("자료"))}${run(`<hp:ctrl><hp:fieldEnd beginIDRef="7"/></hp:ctrl>${text(" 끝")}`)}`,
      ),
      ["<link https://www.example.org/a:자료> 끝"],
    ],
    [
      "words above words as ruby",
      line(run("<hp:dutmal><hp:mainText>天津</hp:mainText><hp:subText>톈진</hp:subText></hp:dutmal>")),
      ["<ruby 톈진:天津>"],
    ],
    [
      "a frame of several lines as a box",
      line(run(`<hp:rect><hp:drawText>${held(said("하나") + said("둘"))}</hp:drawText></hp:rect>`)),
      ["[plain]", "  = ", "  하나", "  둘"],
    ],
  ])("keeps %s", (_, section, expected) => {
    expect(drawn(read(section).outside.blocks)).toEqual(expected);
  });

  it("keeps a table with its spans, its caption and the unit in it", () => {
    const cell = (words: string, columns = 1, rows = 1) =>
      `<hp:tc>${held(said(words))}<hp:cellSpan colSpan="${columns}" rowSpan="${rows}"/></hp:tc>`;
    const table = `<hp:tbl><hp:caption>${held(said("처리량 (단위: 만 개)"))}</hp:caption><hp:tr>${cell("구분", 1, 2)}${cell("처리량", 2)}</hp:tr><hp:tr>${cell("상")}${cell("하")}</hp:tr><hp:tr>${cell("톈진")}${cell("8")}${cell("9")}</hp:tr></hp:tbl>`;
    expect(drawn(read(line(run(table))).outside.blocks)).toEqual([
      "[table] 처리량 (만 개)",
      "  !1x2 구분 | !2x1 처리량",
      "  !상 | !하",
      "  톈진 | 8 | 9",
    ]);
  });

  it("brings its pictures' bytes and captions, and no words that Hangul wrote of them itself", () => {
    const picture = `<hp:pic><hp:shapeComment>그림입니다.\n원본 그림의 크기: 가로 3픽셀</hp:shapeComment><hc:img binaryItemIDRef="image1"/><hp:caption>${held(said("붉은 네모"))}</hp:caption></hp:pic>`;
    const { outside, pictures } = read(line(run(picture)));
    expect(outside.blocks).toMatchObject([{ type: "figure", attrs: { alt: "" }, content: [{ text: "붉은 네모" }] }]);
    expect(pictures).toHaveLength(1);
  });

  it("tells of a table without a word, and keeps its caption", () => {
    const { outside } = read(
      line(
        run(
          `<hp:tbl><hp:caption>${held(said("빈 표"))}</hp:caption><hp:tr><hp:tc>${held(said(""))}</hp:tc></hp:tr></hp:tbl>`,
        ),
      ),
    );
    expect(drawn(outside.blocks)).toEqual(["빈 표"]);
    expect(outside.report.dropped).toEqual({ emptyTables: 1 });
  });

  it.each([
    ["http\\://example.org;1;0;0;", "http://example.org"],
    ["http\\://example.org/a\\;b;1;0;0;", "http://example.org/a;b"],
    ["mailto\\:a@example.org?subject=x;2;0;0;", "mailto:a@example.org"],
  ])("reads the address in %s", (command, address) => {
    expect(linkOfCommand(command)).toBe(address);
  });
});
