import { chartContentSchema } from "@/lib/document/chart-content";
import { tableContentSchema } from "@/lib/document/table-content";
import { articleView } from "../article-view";
import type { IssueView, PlacedArticle } from "../issue-view";
import type { NodeJson } from "../node-json";
import { article, cite, figure, li, node, note, p, source, subhead, t, td, th, tr, ul } from "./nodes";
import { sampleIssue } from "./sample-issue";

/*
 * The sample issue with one article more, which holds a part of every kind that a document knows, and signs that other languages of markup
 * would take for their own.
 */

/** A PNG of one pixel. */
export const onePixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);
export const pictureHash = "a".repeat(64);
const picture = {
  ...{ hash: pictureHash, mediaType: "image/png" as const, width: 1200, height: 800, byteLength: onePixel.byteLength },
  ...{ colour: "#336699", files: [] },
};

const spending = tableContentSchema.parse({
  caption: "연구개발 지출",
  unit: "억 위안",
  columns: [
    { key: "year", label: "연도" },
    { key: "total", label: "모두", kind: "number" },
    { key: "basic", label: "기초 연구", kind: "number", precision: 1 },
  ],
  rows: [
    { year: "2020", total: 24393, basic: 1467 },
    { year: "2021", total: 27956.5, basic: 1817.2 },
    { year: "2022", total: 30783, basic: 2023.5 },
  ],
  notes: ["국가통계국의 발표를 옮겼다"],
  sources: ["00000000-0000-4000-8000-00000000f003"],
});
/** The same as a table, from a source of its own. */
const spendingTable = { ...spending, caption: "지출의 표", sources: ["00000000-0000-4000-8000-00000000f005"] };
const chart = (kind: string, more: object) => ({
  content: chartContentSchema.parse({
    ...{
      kind,
      tableId: "00000000-0000-4000-8000-00000000f001",
      tableRevisionId: "00000000-0000-4000-8000-00000000f002",
    },
    ...{ labels: "year", series: ["total", "basic"], ...more },
  }),
});

const wide = Array.from({ length: 14 }, (_, index) => `지표 ${index + 1}`);

const blocks: NodeJson[] = [
  p(
    "기울임과 ",
    t("굵은 글", "strong"),
    "은 ",
    t("밑줄", "underline"),
    "과 다르다. ",
    t("강조", "em"),
    " H",
    t("2", "subscript"),
    "O, 10",
    t("3", "superscript"),
  ),
  p(
    "북",
    t("京", { type: "ruby", attrs: { text: "경" } }),
    "의 ",
    t("表示", { type: "lang", attrs: { lang: "zh-Hans" } }),
    "는 ",
    t("이 글", { type: "link", attrs: { href: "https://example.org/a?b=c&d=e" } }),
    "에 있다",
    note("각주의 첫째 글", "footnote"),
    ".",
  ),
  p("별표", note("별표 주석의 글"), "와 둘째 각주", note("각주의 둘째 글", "footnote"), "와 인용", cite("s1", "12쪽")),
  subhead("번호가 없는 <작은> 제목", false),
  node(
    "orderedList",
    { start: 3 },
    li("셋째"),
    li(p("넷째"), node("orderedList", {}, li("안의 첫째"), li("안의 둘째"))),
  ),
  ul(li(p("한 단계", note("목록 안의 주석")), ul(li(p("두 단계"), ul(li(p("세 단계"), ul(li("네 단계")))))))),
  node("quote", {}, p("옮겨 적은 말은 이렇게 선다.")),
  node("sectionBreak", {}),
  node(
    "figure",
    { mediaId: "m1", alt: "공장 안의 로봇 팔 두 대", credit: "새벽통신", licence: "CC BY 4.0", width: "text" },
    t("로봇 팔이 도는 공장"),
  ),
  node("tableEmbed", {
    tableId: "00000000-0000-4000-8000-00000000f001",
    revisionId: "00000000-0000-4000-8000-00000000f004",
  }),
  node("chartEmbed", { chartId: "c1", revisionId: "bars" }),
  node("chartEmbed", { chartId: "c2", revisionId: "lines" }),
  figure(
    node("tableCaption", { unit: "명" }, t("넓은 표"), note("표의 주석")),
    [
      tr(th("나라", { rowspan: 2 }), th("여러 지표", { colspan: wide.length })),
      tr(...wide.map((label) => th(label))),
      ...["한국", "중국"].map((country) => tr(th(country), ...wide.map((_, index) => td(`${(index + 1) * 1234}`)))),
    ],
    [p("표 아래의 말")],
  ),
  node(
    "sideBySide",
    {},
    figure("왼쪽 표", [tr(th("가"), th("나")), tr(td("1"), td("=2+3"))]),
    figure("오른쪽 표", [tr(th("다"), th("라")), tr(td(ul(li("칸 안의 목록"))), td("4"))]),
  ),
  node(
    "box",
    { kind: "plain" },
    node("boxTitle", {}, t("상자의 이름")),
    p("상자 안의 글"),
    figure("상자 안의 표", [tr(th("마")), tr(td("바"))]),
  ),
  p('#panic() $x$ *별* _줄_ `틀` | 칸 | <b>꼴</b> [고리](http://x) \\n @ref 2023~2025 & "따옴" 1. 2) - + ='),
];

export const everyPart: PlacedArticle = {
  number: "03",
  slug: "every-part",
  address: "https://weekly.newsroom.example/weekly/2023-02-10/every-part",
  hash: "1".repeat(64),
  notices: [
    { kind: "retracted", at: "2023-03-01T00:00:00.000Z", lines: ["값을 <잘못> 옮겨 *거두어들였다*.", "둘째 줄"] },
    { kind: "corrected", at: "2023-02-20T16:00:00.000Z", lines: ["표의 단위를 고쳤다"] },
  ],
  view: articleView(
    article(blocks, {
      kind: "article",
      byline: "서하늘 & 임보라",
      title: [t("모든 부분을 가진 글 <1>")],
      lead: node("lead", { eventDate: "2023-01-07" }, t("한 문장으로 이끄는 글"), note("이끄는 글의 주석")),
      sources: {
        "00000000-0000-4000-8000-00000000f003": { ...source("그림 아래에 서는 자료"), outlet: "통계를 낸 곳" },
        "00000000-0000-4000-8000-00000000f005": { ...source("표 아래에 서는 자료"), outlet: "셈을 한 곳" },
        s1: {
          ...source("原文的标题"),
          titleTranslation: "옮긴 제목",
          accessedOn: "2023-02-01",
          publishedOn: "2023-01-30",
        },
      },
      tables: {
        "00000000-0000-4000-8000-00000000f002": { content: spending },
        "00000000-0000-4000-8000-00000000f004": { content: spendingTable },
      },
      charts: {
        bars: chart("columns", { caption: "지출의 막대", altText: "지출이 해마다 는다", series: ["basic"] }),
        lines: chart("line", { caption: "지출의 선", altText: "두 선이 오른다", values: false }),
      },
      media: { m1: picture },
    }),
  ),
};

/** The sample issue, with the article that holds everything in its third section. */
export function fullIssue(theme: Partial<IssueView["publication"]["theme"]> = {}): IssueView {
  const issue = sampleIssue(theme);
  const sections = issue.sections.map((section, index) =>
    index === 2 ? { ...section, groups: [...section.groups, { category: "모두", articles: [everyPart] }] } : section,
  );
  return { ...issue, sections };
}
