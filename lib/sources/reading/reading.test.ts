import { describe, expect, it } from "vitest";
import { effortOf } from "@/lib/platform/testing/effort";
import { dayInText } from "./day-in";
import { decodePage } from "./decode-page";
import { languageOf } from "./language-of";
import { readPageMetadata } from "./page-metadata";
import { readableText } from "./readable-text.server";

const head = (inside: string, lang = "") =>
  `<!doctype html><html lang="${lang}"><head>${inside}</head><body></body></html>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const og = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const facts = (inside: string, lang = "") => readPageMetadata(head(inside, lang), "https://site.example/a/1");

describe("readPageMetadata", () => {
  it("reads a learned article's own data first", () => {
    const inside = [
      "<title>Batteries | Journal of Cells</title>",
      meta("citation_title", "Solid batteries"),
      meta("citation_author", "Kim, Minsu"),
      meta("citation_author", "王小明"),
      meta("citation_journal_title", "Journal of Cells"),
      meta("citation_publication_date", "2023/02/07"),
      meta("citation_doi", "10.1000/ABC"),
      meta("citation_volume", "12"),
      meta("citation_issue", "3"),
      meta("citation_firstpage", "45"),
      meta("citation_lastpage", "67"),
      og("og:title", "Something else"),
    ].join("");
    expect(facts(inside, "en-US")).toMatchObject({
      title: "Solid batteries",
      authors: "Kim, Minsu; 王小明",
      outlet: "Journal of Cells",
      publishedOn: "2023-02-07",
      doi: "10.1000/abc",
      kind: "article",
      volume: "12",
      issue: "3",
      pages: "45–67",
      language: "en",
    });
  });

  it("reads what Chinese authorities must give, and does not believe a template's language", () => {
    const inside =
      "<title>关于印发方案的通知_部门网站</title>" +
      meta("ArticleTitle", "关于印发方案的通知") +
      meta("PubDate", "2023-01-19 10:12") +
      meta("SiteName", "部门网站");
    expect(facts(inside, "en")).toMatchObject({
      title: "关于印发方案的通知",
      outlet: "部门网站",
      publishedOn: "2023-01-19",
      language: "zh-Hans",
    });
  });

  it("reads JSON-LD, in a graph too, and is not upset by what is broken", () => {
    const graph = JSON.stringify({
      "@graph": [
        { "@type": "WebSite", name: "일간 과학" },
        {
          "@type": ["NewsArticle"],
          headline: "고체 전지 개발",
          datePublished: "2023-02-07T23:30:00+09:00",
          author: [{ name: "김민수" }, { name: "이서연" }],
          publisher: { name: "일간 과학" },
          inLanguage: "ko-KR",
        },
      ],
    });
    const inside = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${graph}</script>`;
    expect(facts(inside)).toMatchObject({
      title: "고체 전지 개발",
      publishedOn: "2023-02-07",
      authors: "김민수; 이서연",
      outlet: "일간 과학",
      kind: "news",
      language: "ko",
    });
  });

  it.each([
    ["고체 전지 - 일간 과학", "일간 과학", "고체 전지"],
    ["고체 전지_일간 과학", "일간 과학", "고체 전지"],
    ["일간 과학", "일간 과학", "일간 과학"],
    ["오늘의일간 과학", "일간 과학", "오늘의일간 과학"],
  ])("takes the outlet off %j", (title, outlet, bare) => {
    expect(facts(`<title>${title}</title>${og("og:site_name", outlet)}`).title).toBe(bare);
  });

  it("believes a canonical address of the same site alone", () => {
    const canonical = (href: string) => facts(`<link rel="canonical" href="${href}"><title>t</title>`).canonicalUrl;
    expect(canonical("/a/1?x=1")).toBe("https://site.example/a/1?x=1");
    expect(canonical("https://other.example/a")).toBeUndefined();
    expect(canonical("/")).toBeUndefined();
    expect(canonical("javascript:alert(1)")).toBeUndefined();
  });

  it("takes lines, not markup, and no more than a field holds", () => {
    const long = facts(`<title>\u0000 줄\n 바꿈 &lt;b&gt;${"가".repeat(900)}</title>`).title ?? "";
    expect(long.startsWith("줄 바꿈 <b>가")).toBe(true);
    expect(long).toHaveLength(500);
  });

  it.each([
    ["nothing", ""],
    ["a sign", "<"],
    ["what does not end", "<html><head><meta><title>"],
    ["a deep nest", "<b>".repeat(600_000)],
    ["many attributes", `<a ${Array.from({ length: 50_000 }, (_, at) => `x${at}=1`).join(" ")}>`],
    ["many elements", "<p>x</p>".repeat(100_000)],
    ["many lists in one another", "<ul><li>".repeat(30_000)],
  ])("is done soon with %s", async (_, page) => {
    const effort = await effortOf(() => {
      expect(readPageMetadata(page, "https://site.example/")).toBeTypeOf("object");
      expect(readableText(page)).toBeNull();
    });
    expect(effort).toBeLessThan(2_000);
  });
});

describe("dayInText", () => {
  it.each([
    ["2023-01-19T10:00:00+08:00", "2023-01-19"],
    ["2023/1/9", "2023-01-09"],
    ["2023. 1. 19.", "2023-01-19"],
    ["2023年1月19日 10:00", "2023-01-19"],
    ["2023년 1월 19일", "2023-01-19"],
    ["20230119", "2023-01-19"],
    ["19 January 2023", "2023-01-19"],
    ["Jan. 19th, 2023", "2023-01-19"],
    ["Thu, 19 Jan 2023 10:00:00 GMT", "2023-01-19"],
    ["2023-02-30", undefined],
    ["2023", undefined],
    ["2023-01", undefined],
    ["0000-01-01", undefined],
    ["12023-01-199", undefined],
    ["soon", undefined],
  ])("%s", (text, day) => expect(dayInText(text)).toBe(day));
});

describe("languageOf", () => {
  it.each([
    ["机器人政策", "en", "zh-Hans"],
    ["機器人政策", "zh-TW", "zh-Hant"],
    ["机器人政策", "zh_CN", "zh-Hans"],
    ["로봇 정책", "", "ko"],
    ["ロボット政策", undefined, "ja"],
    ["政策", "ja-JP", "ja"],
    ["Robotik", "de-DE", "de"],
    ["Robots", "ko", "en"],
    ["2023", "fr", "fr"],
    ["2023", "nonsense!", undefined],
  ])("%s, which claims %s", (title, claimed, language) => expect(languageOf(title, claimed)).toBe(language));
});

describe("decodePage", () => {
  const gb = Uint8Array.from([0xbb, 0xfa, 0xc6, 0xf7, 0xc8, 0xcb]); // 机器人
  const korean = Uint8Array.from([0xb7, 0xce, 0xba, 0xbf]); // 로봇
  const withHead = (charset: string, bytes: Uint8Array) =>
    Uint8Array.from([
      ...Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`),
      ...bytes,
    ]);

  it.each([
    ["of the server", gb, "text/html; charset=GB2312", "机器人"],
    ["of the page", withHead("gbk", gb), "text/html", "机器人"],
    ["that nobody says", gb, "text/html", "机器人"],
    ["of the server, Korean", korean, "text/html;charset=euc-kr", "로봇"],
    ["that there is not", Buffer.from("로봇"), "text/html; charset=klingon", "로봇"],
    ["of a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from("로봇")]), "text/html; charset=euc-kr", "로봇"],
  ])("reads the encoding %s", (_, bytes, type, text) => expect(decodePage(bytes, type).endsWith(text)).toBe(true));
});

describe("readableText", () => {
  const paragraph = "중국 공업정보화부는 제조업 로봇 밀도를 두 배로 높이는 목표를 내놓았다. ".repeat(6);
  const page = `<html><head><title>로봇</title></head><body><nav><a href="/">처음</a><a href="/b">메뉴</a></nav>
    <article><h1>로봇</h1><p>${paragraph}</p><p>${paragraph}<br>다음 줄</p><table><tr><td>구분</td><td>값</td></tr></table></article>
    <script>alert("x")</script><footer>연락처</footer></body></html>`;

  it("keeps the words in their paragraphs and nothing of the frame", () => {
    const { text = "", title } = readableText(page) ?? {};
    expect(title).toBe("로봇");
    expect(text.split("\n\n")).toEqual(expect.arrayContaining([paragraph.trim(), "다음 줄"]));
    for (const frame of ["메뉴", "연락처", "alert", "<p>"]) expect(text).not.toContain(frame);
  });

  it.each([
    ["without a body", `<title>로봇</title><article><p>${paragraph}</p></article>`],
    ["without anything around it", `<p>${paragraph}</p>`],
    ["of an old kind", `<html><head><title>로봇</title></head><article><p>${paragraph}</p></article></html>`],
  ])("reads a page %s", (_, html) => expect(readableText(html)?.text).toBe(paragraph.trim()));

  it("is done soon with the largest page that it reads", async () => {
    const page = `<html><body><div>${`<p>${paragraph}</p>`.repeat(3_000)}</div></body></html>`;
    expect(await effortOf(() => readableText(page))).toBeLessThan(10_000);
  });

  it("has nothing to say of an empty page", () => expect(readableText("<html><body></body></html>")).toBeNull());
});
