import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleView } from "../article-view";
import type { IssueView } from "../issue-view";
import { everyPart, fullIssue, onePixel, pictureHash } from "../testing/every-part";
import { wording } from "../testing/form-words";
import { article, figure, node, p, source, t, td, th, tr } from "../testing/nodes";
import { pdfText } from "../testing/pdf-text";
import { sampleIssue } from "../testing/sample-issue";
import { countArticlePages, countIssuePages } from "./count-pages.server";
import { renderPdf } from "./render-pdf.server";
import { typst } from "./typst.server";

const pictures = new Map([[pictureHash, onePixel]]);
const set = (issue: IssueView, slug?: string) =>
  renderPdf({ issue, part: slug ? { kind: "article", slug } : { kind: "issue" }, wording: wording(), pictures });
const withArticle = (...given: Parameters<typeof article>): IssueView => {
  const issue = sampleIssue();
  const [section] = issue.sections;
  const one = { ...everyPart, view: articleView(article(...given)) };
  return {
    ...issue,
    sections: section ? [{ ...section, groups: [{ category: "", articles: [one] }] }] : [],
    summary: [],
  };
};

let whole: Awaited<ReturnType<typeof renderPdf>>;
beforeAll(async () => {
  whole = await set(fullIssue({ textFace: "serif" }));
}, 60_000);
afterAll(() => typst().stop());

describe("a printed issue", () => {
  it("claims PDF/UA-1, is tagged, and names its language and title", async () => {
    const raw = Buffer.from(whole.bytes).toString("latin1");
    expect(whole.accessible).toBe(true);
    expect(raw).toContain("pdfuaid:part");
    const document = await getDocumentProxy(new Uint8Array(whole.bytes));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: "대륙과학 주간 제147호", Language: "ko" });
  });

  it("has a bookmark for each section, and in it one for each article", async () => {
    const document = await getDocumentProxy(new Uint8Array(whole.bytes));
    const outline = await document.getOutline();
    expect(outline?.map(({ title }) => title)).toEqual(["차례", "요약", "특집", "정책 동향", "기술 동향", "단신"]);
    expect(outline?.[3]?.items.map(({ title }) => title)).toContain("홍치(红旗), 내연기관 투자를 멈추고 신에너지차로");
  });

  it("numbers its contents with the pages on which the articles stand", async () => {
    const document = await getDocumentProxy(new Uint8Array(whole.bytes));
    const texts = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const { items } = await (await document.getPage(index + 1)).getTextContent();
        return items.map((item) => ("str" in item ? item.str : "")).join("");
      }),
    );
    const bare = texts.map((text) => text.replace(/\s/g, ""));
    const title = "선전,핀테크특별발전계획(2023~2025)을내놓다";
    const listed = Number(new RegExp(`${title.replace(/[()]/g, "\\$&")}(\\d+)`).exec(bare[1] ?? "")?.[1]);
    expect(bare[listed - 1]).toContain(title);
    expect(listed).toBeGreaterThan(2);
  });
});

it("parts no word with Hangul at the end of a line, in its references and its imprint too", async () => {
  const document = await getDocumentProxy(new Uint8Array(whole.bytes));
  const lines: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    lines.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  const words = new Set(lines.flatMap((line) => line.split(/\s+/)));
  for (const word of ["과학기술부", "새벽과학정책연구소", "디지털의료기술연구소를"]) expect(words).toContain(word);
});

describe("hostile text", () => {
  const hostile = '#panic("x") #{ 1 } $ x $ <a> @b `c` \\ */ // ]#eval("1")[ "quote" \\u{41}';

  it("is printed as it was written", async () => {
    const { bytes } = await set(withArticle([p(hostile)], { title: [t(hostile)], byline: hostile }), "every-part");
    const text = (await pdfText(bytes)).replace(/\s/g, "");
    expect(text.split(hostile.replace(/\s/g, "")).length - 1).toBeGreaterThanOrEqual(3);
  });

  it("without a glyph in any font costs the claim to PDF/UA-1, not the file", async () => {
    const { bytes, accessible } = await set(withArticle([p("빠진 글자 \u{F1234} 뒤")]), "every-part");
    expect(accessible).toBe(false);
    expect(await pdfText(bytes)).toContain("빠진");
  });

  it.each([
    ["a word of a thousand syllables", [p("가".repeat(1000))]],
    ["an empty article", [p("")]],
    [
      "a table of 50 columns",
      [
        figure("표", [
          tr(...Array.from({ length: 50 }, (_, at) => th(`열 ${at}`))),
          tr(...Array.from({ length: 50 }, () => td("12,345"))),
        ]),
      ],
    ],
    ["a cell longer than a page", [figure("표", [tr(th("가")), tr(td("긴 칸의 글 ".repeat(2000)))])]],
  ])(
    "%s is set",
    async (_, blocks) => {
      const { pages, accessible } = await set(withArticle(blocks), "every-part");
      expect([pages > 0, accessible]).toEqual([true, true]);
    },
    60_000,
  );
});

it("repeats the head of a table on each page that it goes on over", async () => {
  const rows = Array.from({ length: 120 }, (_, at) => tr(td(`줄 ${at}`), td("값")));
  const { bytes, pages } = await set(
    withArticle([figure("긴 표", [tr(th("머리칸"), th("둘째")), ...rows])]),
    "every-part",
  );
  const heads = (await pdfText(bytes)).match(/머리칸/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(2);
  expect(heads).toBeGreaterThanOrEqual(3);
});

describe("the setting of lines", () => {
  type Piece = { text: string; x: number; y: number; width: number; size: number };
  const piecesOf = async (issue: IssueView): Promise<Piece[]> => {
    const document = await getDocumentProxy(new Uint8Array((await set(issue, "every-part")).bytes));
    const { items } = await (await document.getPage(1)).getTextContent();
    return items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, size }];
    });
  };
  const found = (pieces: readonly Piece[], text: string) => {
    const piece = pieces.find((one) => one.text.includes(text));
    if (!piece) throw new Error(`${text} is not on the page`);
    return piece;
  };

  it("has the day behind a lead and the number before a source on the baseline of their lines", async () => {
    const holder = p("인용", { type: "citation", attrs: { sourceId: "s", locator: "" } });
    const pieces = await piecesOf(
      withArticle([holder], {
        lead: node("lead", { eventDate: "2023-01-07" }, t("이끄는 글")),
        sources: { s: { ...source("자료의 제목"), titleTranslation: "옮긴 제목" } },
      }),
    );
    expect(found(pieces, "(1. 7.)").y).toBeCloseTo(found(pieces, "이끄는").y, 1);
    const numbers = pieces.filter(({ text }) => text === "[1]").map(({ y }) => y);
    expect(Math.min(...numbers)).toBeCloseTo(found(pieces, "자료의").y, 1);
  });

  it("gives a bracket half a square in the middle of a word", async () => {
    const pieces = await piecesOf(withArticle([p("가나」다라")]));
    const { y, size } = found(pieces, "다라");
    const line = pieces.filter((piece) => piece.y === y);
    const width = Math.max(...line.map((piece) => piece.x + piece.width)) - Math.min(...line.map(({ x }) => x));
    // Four syllables of 0.92 and less than a whole.
    expect(width / size).toBeLessThan(4.5);
  });

  it("sets the lines of a headline about as long as each other", async () => {
    const title = "늘려도 새지 않는 포장, 상하이교통대학의 액체 금속 소재";
    const pieces = await piecesOf(withArticle([p("글")], { title: [t(title)] }));
    const lines = new Map<number, number>();
    for (const { x, y, width } of pieces.filter(({ size }) => size > 15 && size < 20)) {
      lines.set(Math.round(y), Math.max(lines.get(Math.round(y)) ?? 0, x + width));
    }
    expect(lines.size).toBe(2);
    const left = found(pieces, "늘려도").x;
    const [first = 0, second = 0] = [...lines.values()].map((right) => right - left);
    expect(Math.min(first, second) / Math.max(first, second)).toBeGreaterThan(0.6);
  });
});

describe("how long a text is in print", () => {
  const setting = {
    language: "ko",
    timeZone: "Asia/Seoul",
    theme: { textFace: "serif", colour: "#1f3a5f", margins: "regular" },
  } as const;
  const count = (text: string, times: number, margins: "regular" | "compact" = "regular") =>
    countArticlePages(
      articleView(article(Array.from({ length: times }, () => p(text)))),
      { ...setting, theme: { ...setting.theme, margins } },
      wording(),
    );
  const text = "중국은 신에너지차의 소비를 늘리고 부품 공급을 받쳐 주는 정책을 잇달아 내고 있다. ".repeat(4);

  it("grows with the text", async () => {
    const [short, long] = [await count(text, 3), await count(text, 30)];
    expect(short).toBeGreaterThan(0.1);
    expect(short).toBeLessThan(0.6);
    expect(long / short).toBeGreaterThan(5);
  });

  it("is less in compact margins", async () =>
    expect(await count(text, 30, "compact")).toBeLessThan(await count(text, 30)));

  it("is for an issue what its PDF has", async () => {
    const issue = fullIssue({ textFace: "serif" });
    const counted = await countIssuePages(issue, wording());
    expect(Math.abs(counted - whole.pages)).toBeLessThanOrEqual(1);
  });
});
