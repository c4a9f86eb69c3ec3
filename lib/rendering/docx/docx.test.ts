import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { fullIssue, onePixel, pictureHash } from "../testing/every-part";
import { formWords } from "../testing/form-words";
import { renderDocx } from "./render-docx";

let files: Record<string, Uint8Array>;
const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

beforeAll(async () => {
  const pictures = new Map([[pictureHash, onePixel]]);
  files = unzipSync(await renderDocx({ issue: fullIssue(), part: { kind: "issue" }, words: formWords(), pictures }));
});

describe("a Word document", () => {
  it("has headings of Word's own, in their order", () => {
    const styles = [...file("word/document.xml").matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(
      ([, style]) => style,
    );
    expect(styles[0]).toBe("Title");
    expect(
      styles.slice(1).every((style, at, all) => at === 0 || Number(style?.at(-1)) <= Number(all[at - 1]?.at(-1)) + 1),
    ).toBe(true);
  });

  it("has real lists: every bullet is numbering, none is typed", () => {
    const document = file("word/document.xml");
    expect(count(document, /<w:numPr>/g)).toBeGreaterThan(100);
    expect(document).not.toMatch(/<w:t[^>]*>[•–▶☑]\s/u);
  });

  it("has footnotes of Word's own that count anew in each article", () => {
    expect(count(file("word/document.xml"), /<w:footnoteReference /g)).toBe(2);
    expect(file("word/footnotes.xml")).toContain("각주의 첫째 글");
    expect(file("word/document.xml")).toContain('<w:numRestart w:val="eachSect"/>');
  });

  it("repeats the heads of its tables", () => {
    const tables = file("word/document.xml").split("<w:tbl>").slice(1);
    expect(tables.filter((table) => table.includes("<w:tblHeader/>")).length).toBeGreaterThan(8);
  });

  it("holds charts with their figures", () => {
    const charts = Object.keys(files).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(5); // three of the sample issue, two of its appendix with every part
    expect(charts.map(file).join()).toContain("<c:v>27956.5</c:v>");
  });

  it("leads nowhere that is not in it", () => {
    const document = file("word/document.xml");
    const names = new Set([...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name));
    const wanted = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(wanted.length).toBeGreaterThan(15);
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    expect([...names].filter((name) => (name?.length ?? 0) > 40)).toEqual([]);
  });

  it("lets a line grow with what stands in it, so that no picture is cut", () => {
    const spacing = [
      ...`${file("word/styles.xml")}${file("word/document.xml")}`.matchAll(/<w:spacing [^>]*w:line="[^>]*>/g),
    ];
    expect(spacing.length).toBeGreaterThan(15);
    expect(spacing.map(([tag]) => tag).filter((tag) => !/w:lineRule="(auto|atLeast)"/.test(tag))).toEqual([]);
    expect(file("word/styles.xml")).toMatch(/w:styleId="Figure".*?w:lineRule="auto"/s);
  });

  it("names its language, and sets a wide table smaller", () => {
    expect(file("word/styles.xml")).toMatch(/<w:lang [^>]*w:eastAsia="ko-KR"/);
    const wide = file("word/document.xml")
      .split("<w:tbl>")
      .find((table) => table.includes("지표 14"));
    expect(
      Math.max(...[...(wide ?? "").matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))),
    ).toBeLessThan(17);
  });

  it("puts no space of its own between Hangul and figures", () =>
    expect(file("word/styles.xml")).toContain(
      '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    ));

  it("has the head of a typed column over its figures", () => {
    const [table = ""] = file("word/document.xml").split("지출의 표")[1]?.split("</w:tbl>") ?? [];
    const head = table.slice(table.indexOf("<w:tr>"), table.indexOf("</w:tr>"));
    expect(head.match(/<w:jc w:val="end"\/>/g)).toHaveLength(2);
  });

  it("begins a note where the text that it belongs to begins", () => {
    const note = file("word/document.xml")
      .split("<w:p>")
      .find((paragraph) => paragraph.includes("목록 안의 주석"));
    expect(note).toContain('w:left="510" w:hanging="170"');
  });

  it("writes figures of a chart as its table does, and its axis in round ones", () => {
    const charts = Object.keys(files)
      .filter((name) => /charts\/chart\d+\.xml$/.test(name))
      .map(file);
    const bars = charts.find((chart) => chart.includes("<c:v>1817.2</c:v>") && chart.includes("<c:barChart>"));
    expect(bars).toMatch(/<c:dLbls>.*?formatCode="#,##0\.0"/s);
    const lines = charts.find((chart) => chart.includes("<c:lineChart>"));
    expect(lines?.slice(lines.indexOf("<c:valAx>"))).toContain('formatCode="#,##0"');
  });

  it("keeps no picture with the chart or the table behind it", () => {
    const styles = file("word/styles.xml").split("<w:style ");
    for (const id of ["Figure", "FigureCaption"]) {
      expect(styles.find((style) => style.includes(`w:styleId="${id}"`))).not.toContain("<w:keepNext/>");
    }
  });

  it("opens a section only where one begins or footnotes begin to count anew", async () => {
    const issue = fullIssue();
    const twice = issue.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) =>
        group.category === "모두"
          ? { ...group, articles: group.articles.flatMap((one) => [one, { ...one, slug: `${one.slug}-2` }]) }
          : group,
      ),
    }));
    const made = await renderDocx({
      ...{ issue: { ...issue, sections: twice }, part: { kind: "issue" } },
      ...{ words: formWords(), pictures: new Map() },
    });
    const types = (bytes: Record<string, Uint8Array>) =>
      [...strFromU8(bytes["word/document.xml"] ?? new Uint8Array()).matchAll(/<w:type w:val="(\w+)"\/>/g)].map(
        ([, type]) => type,
      );
    const opened = issue.sections.map(() => "nextPage");
    expect(types(files).filter((type) => type === "nextPage")).toEqual(opened);
    expect(types(unzipSync(made)).length).toBe(types(files).length + 1);
  });

  it("says what its picture shows", () =>
    expect(file("word/document.xml")).toContain('descr="공장 안의 로봇 팔 두 대"'));
});
