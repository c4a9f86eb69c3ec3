import { describe, expect, it } from "vitest";
import { sourceSchema } from "../source";
import { bibliographyFormats, formatOf } from "./entries";
import { readBibliography } from "./read-bibliography.server";
import { writeBibliography } from "./write-bibliography.server";

const bibtex = `% Exported
@string{cells = {Journal of Cells}}

@article{kim2023,
  title = {Solid {Batteries} at 25 kW},
  author = {Kim, Minsu and 王, 小明},
  journal = cells, year = {2023}, month = feb, day = {7},
  volume = 12, number = 3, pages = {45--67}, doi = {10.1000/ABC}
}

@misc{broken, title = {No end

@online{notice,
  title = {机器人方案的通知},
  url = {https://site.example/notice}, urldate = {2023-02-10}, date = {2023-01-19}
}
@book{untitled, author = {Lee, Seoyeon}}
`;

const ris = `TY  - JOUR
TI  - Solid batteries
AU  - Kim, Minsu
JO  - Journal of Cells
PY  - 2023/02/07
VL  - 12
SP  - 45
EP  - 67
DO  - 10.1000/abc
UR  - https://site.example/cells
ER  -

TY  - NEWS
T2  - 일간 과학
ER  -
TY  - ELEC
TI  - 机器人方案的通知
UR  - https://site.example/notice
`;

const json = `[
  {"type": "article-journal", "title": "Solid <i>batteries</i>", "author": [{"family": "王", "given": "小明"}],
   "issued": {"date-parts": [["2023", 2, 7]]}, "DOI": "10.1000/ABC"},
  {"type": "webpage"},
  {"type": "webpage", "title": "a { brace [ in a \\" string", "URL": "javascript:alert(1)", "issued": {"date-parts": [[2023]]}},
  {"type": "webpage", "title": cut
]`;

describe("readBibliography", () => {
  it("reads BibTeX, and says by its line what it cannot read", () => {
    const { entries, unreadable } = readBibliography("bibtex", bibtex);
    expect(entries).toMatchObject([
      {
        line: 4,
        facts: {
          title: "Solid Batteries at 25 kW",
          authors: "Kim, Minsu; 王小明",
          outlet: "Journal of Cells",
          publishedOn: "2023-02-07",
          kind: "article",
          volume: "12",
          issue: "3",
          pages: "45–67",
          doi: "10.1000/abc",
          language: "en",
        },
      },
      {
        line: 13,
        facts: {
          title: "机器人方案的通知",
          url: "https://site.example/notice",
          publishedOn: "2023-01-19",
          accessedOn: "2023-02-10",
          language: "zh-Hans",
          kind: "webpage",
        },
      },
    ]);
    expect(unreadable).toMatchObject([
      { line: 11, reason: "syntax", excerpt: expect.stringContaining("@misc{broken") },
      { line: 17, reason: "noTitle" },
    ]);
  });

  it("reads RIS, and an entry that is not closed at the end of the file", () => {
    const { entries, unreadable } = readBibliography("ris", ris.replaceAll("\n", "\r\n"));
    expect(entries).toMatchObject([
      { line: 1, facts: { title: "Solid batteries", publishedOn: "2023-02-07", pages: "45–67", doi: "10.1000/abc" } },
      { line: 16, facts: { title: "机器人方案的通知", url: "https://site.example/notice" } },
    ]);
    expect(unreadable).toMatchObject([{ line: 13, reason: "noTitle" }]);
  });

  it("reads CSL-JSON, and takes nothing for more than it says", () => {
    const { entries, unreadable } = readBibliography("csl-json", json);
    expect(entries).toMatchObject([
      {
        line: 2,
        facts: { title: "Solid batteries", authors: "王小明", publishedOn: "2023-02-07", doi: "10.1000/abc" },
      },
      { line: 5, facts: { title: 'a { brace [ in a " string' } },
    ]);
    expect(entries[1]?.facts).not.toMatchObject({ url: expect.anything() });
    expect(entries[1]?.facts).not.toMatchObject({ publishedOn: expect.anything() });
    expect(unreadable).toMatchObject([
      { line: 4, reason: "noTitle" },
      { line: 6, reason: "syntax" },
    ]);
  });

  it.each(["", "hello", "@", "@article{", "TY  - ", "[", "{}", "[[[]]]", "\u0000"])("is not upset by %j", (text) => {
    for (const format of bibliographyFormats) expect(readBibliography(format, text).entries).toEqual([]);
  });
});

describe("formatOf", () => {
  it.each([
    [bibtex, "bibtex"],
    [ris, "ris"],
    [json, "csl-json"],
    ["제목, 주소", undefined],
  ])("sees what a file is", (text, format) => expect(formatOf(text)).toBe(format));
});

describe("writeBibliography", () => {
  const source = {
    ...sourceSchema.parse({
      title: "고체 전지 25 kW & 100%",
      titleTranslation: "Solid batteries",
      outlet: "전지 연구",
      language: "ko",
      authors: "김민수; Smith, Jane",
      kind: "article",
      volume: "12",
      issue: "3",
      pages: "45–67",
      doi: "10.1000/abc_d",
      url: "https://site.example/a?x=1&y=2",
      publishedOn: "2023-02-07",
      accessedOn: "2023-02-10",
      note: "편집부만 봅니다",
    }),
    id: "018f0000-0000-7000-8000-0000000000aa",
  };

  it.each(bibliographyFormats)("as %s is read back as it was, without the desk's note", (format) => {
    const text = writeBibliography(format, [source, source]);
    expect(text).not.toContain("편집부");
    const { entries, unreadable } = readBibliography(format, text);
    expect(unreadable).toEqual([]);
    expect(entries).toHaveLength(2);
    const { title, outlet, authors, kind, volume, issue, pages, doi, url, publishedOn } = source;
    expect(entries[0]?.facts).toMatchObject({
      title,
      outlet,
      authors,
      kind,
      volume,
      issue,
      pages,
      doi,
      url,
      publishedOn,
    });
  });

  it.each(bibliographyFormats)("as %s is not cut, however long it is", (format) => {
    const url = `https://site.example/${"long/".repeat(40)}`;
    for (const title of ["가".repeat(70), "a b ".repeat(60).trim(), "나".repeat(69)]) {
      const { entries } = readBibliography(format, writeBibliography(format, [{ ...source, title, url }, source]));
      expect(entries.map(({ facts }) => facts)).toMatchObject([{ title, url }, { title: source.title }]);
    }
  });

  it.each([
    "50% {of} R&D_costs #1 $5 ~ ^ \\cite{a} 「로봇+」",
    "a } b",
    "a { b",
    "ends with \\",
    "@comment{x",
    'a < b > c & "q"',
    "😀 𠮷 é ß Ł — “x” ½",
  ])("%j leaves as it is and comes back, and takes nothing along", (title) => {
    for (const format of bibliographyFormats) {
      const hostile = { ...source, title, outlet: "A & B_C", url: "https://site.example/a_b%20c?e={f}&g" };
      const { entries, unreadable } = readBibliography(format, writeBibliography(format, [hostile, source]));
      expect(unreadable, format).toEqual([]);
      const read = entries.map(({ facts }) => [facts.title, facts.outlet]);
      expect(read, format).toEqual([
        [title, "A & B_C"],
        [source.title, source.outlet],
      ]);
      expect(decodeURI(entries[0]?.facts.url ?? ""), format).toBe(decodeURI(hostile.url));
    }
  });

  it("in BibTeX no sign means anything to TeX, and the day has its own field", () => {
    const text = writeBibliography("bibtex", [{ ...source, title: "50% of R&D_costs #1 $5", doi: null, url: "" }]);
    expect(text).toContain("50\\% of");
    expect(text).not.toMatch(/(?<!\\)[%&#_$]/);
    expect(text).toContain("month = feb,");
    expect(text).toContain("day = {7},");
  });

  it("in RIS lines end as they should, days have two digits, and two sources have two ids", () => {
    const other = { ...source, id: "018f0000-0000-7000-8000-0000000000ab", key: `${"a".repeat(40)}-2` };
    const text = writeBibliography("ris", [{ ...source, key: `${"a".repeat(40)}-1` }, other]);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).toContain("DA  - 2023/02/07/\r\n");
    expect(new Set([...text.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id]) => id)).size).toBe(2);
  });

  it("writes nothing for nothing", () => {
    expect(bibliographyFormats.map((format) => writeBibliography(format, []))).toEqual(["", "", "[]\n"]);
  });
});
