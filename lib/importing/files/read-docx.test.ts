import { describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { drawn, words } from "../testing/drawn";
import { readFile } from "./read-file";
import { bitmap, docxOf } from "./testing/make-files";

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
const styles = `<w:styles><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style></w:styles>`;
const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>컨테이너를 세는 </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>단위</w:t></w:r></w:p></w:footnote></w:footnotes>`;
const parts = {
  "word/numbering.xml": numbering,
  "word/styles.xml": styles,
  "word/footnotes.xml": footnotes,
  "word/media/image1.bmp": bitmap(),
};

const run = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const line = (inner: string, settings = "") => `<w:p><w:pPr>${settings}</w:pPr>${inner}</w:p>`;
const item = (text: string, list: number, level = 0) =>
  line(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function read(body: string, wanted = { title: false, lead: false }) {
  return expectAccepted(readFile(docxOf(body, parts), "글.docx", wanted));
}
const drawnOf = (body: string) => drawn(read(body).outside.blocks);

describe("a Word document", () => {
  it("has its title and its headings", () => {
    const { head, blocks } = read(
      line(run("항만"), '<w:pStyle w:val="T"/>') + line(run("자동화"), '<w:pStyle w:val="H2"/>') + line(run("글")),
      { title: true, lead: true },
    ).outside;
    expect(words(head.title ?? [])).toBe("항만");
    expect(drawn(blocks)).toEqual(["# 자동화", "글"]);
  });

  it.each([
    ["bullets of two levels", item("가", 1) + item("나", 1, 1) + item("다", 1), ["- 가", "  - 나", "- 다"]],
    ["numbers from where the list begins", item("가", 2) + item("나", 2), ["3. 가", "4. 나"]],
    [
      "numbers that go on after other words",
      item("가", 2) + line(run("사이")) + item("나", 2),
      ["3. 가", "사이", "4. 나"],
    ],
    [
      "marks, and what a style of letters says",
      line(
        run("굵게", "<w:b/>") +
          run("아님", '<w:b w:val="0"/>') +
          run("기움", '<w:rStyle w:val="Em"/>') +
          run("2", '<w:vertAlign w:val="subscript"/>'),
      ),
      ["<b:굵게>아님<i:기움><sub:2>"],
    ],
    [
      "a note at its word",
      line(`${run("20TEU")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("를 옮김")}`),
      ["20TEU{1 컨테이너를 세는 <b:단위>}를 옮김"],
    ],
    [
      "links by relation and by field",
      line(
        `<w:hyperlink r:id="rL">${run("항만")}</w:hyperlink>${run(" · ")}${field(' HYPERLINK "https://www.example.org/a?b=1" ', "공시")}`,
      ),
      ["<link https://www.example.org/port:항만> · <link https://www.example.org/a?b=1:공시>"],
    ],
    [
      "ruby",
      line(`<w:r><w:ruby><w:rt>${run("톈진")}</w:rt><w:rubyBase>${run("天津")}</w:rubyBase></w:ruby></w:r>`),
      ["<ruby 톈진:天津>"],
    ],
    [
      "what was inserted, and not what was deleted",
      line(`${run("남음")}<w:ins>${run(" 더함")}</w:ins><w:del><w:r><w:delText> 지움</w:delText></w:r></w:del>`),
      ["남음 더함"],
    ],
    [
      "words between its brackets that look like marks",
      line(run("1 &lt; 2 &amp; <![CDATA[<b>3</b>]]>")),
      ["1 < 2 & <b>3</b>"],
    ],
  ])("keeps %s", (_, body, expected) => {
    expect(drawnOf(body)).toEqual(expected);
  });

  it("keeps a table with its spans and its head", () => {
    const cell = (text: string, settings = "") => `<w:tc><w:tcPr>${settings}</w:tcPr>${line(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("구분")}${cell("처리량", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("톈진", '<w:vMerge w:val="restart"/>')}${cell("상")}${cell("8")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("하")}${cell("9")}</w:tr></w:tbl>`;
    expect(drawnOf(line(run("〈항만별 처리량(단위: 만 개)〉")) + body)).toEqual([
      "[table] 항만별 처리량 (만 개)",
      "  !구분 | !2x1 처리량",
      "  1x2 톈진 | 상 | 8",
      "  하 | 9",
    ]);
  });

  it("brings its pictures' bytes, with the words for who does not see them and the caption under it", () => {
    const drawing = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="그림 1" descr="붉은 네모"/><a:graphic><a:graphicData><a:blip r:embed="rP"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const { outside, pictures } = read(line(drawing) + line(run("그림 1. 시험")));
    const [figure, ...others] = outside.blocks;
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ type: "figure", attrs: { alt: "붉은 네모" } });
    expect(figure?.type === "figure" && words(figure.content)).toBe("그림 1. 시험");
    expect(pictures).toMatchObject([{ name: "image1.png" }]);
    expect([...(pictures[0]?.bytes.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
  });

  it("tells what does not come in", () => {
    const { outside } = read(
      line(`${run("글", '<w:color w:val="FF0000"/>')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:object/></w:r>`) +
        line(`<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>`) +
        line(run("숨김", "<w:vanish/>") + run("보임")),
    );
    expect(outside.report.dropped).toEqual({ colours: 1, comments: 1, embedded: 1, formulas: 1, hidden: 1 });
    expect(drawn(outside.blocks)).toEqual(["글", "E=mc", "보임"]);
  });
});
