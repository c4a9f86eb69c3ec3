import { describe, expect, it } from "vitest";
import { excerpt } from "../reading-time";
import { inlineText } from "../plain-text";
import { type IssueView, placedArticles } from "../issue-view";
import { listedTitle, noticeTitle } from "../notices";
import { fullIssue } from "../testing/every-part";
import { formWords } from "../testing/form-words";
import { mostBytes, renderMail } from "./render-mail";

const words = formWords();
const links = { leave: "https://weekly.newsroom.example/l/1", preferences: "https://weekly.newsroom.example/p/1" };
const issue = fullIssue();
const size = (text: string) => new TextEncoder().encode(text).byteLength;
const plain = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** An issue of so many articles. */
function large(count: number, longer = 1): IssueView {
  const [placed] = placedArticles(issue);
  if (!placed) throw new Error("no article");
  const title = placed.article.view.titleText.repeat(longer);
  const articles = Array.from({ length: count }, (_, index) => ({
    ...placed.article,
    slug: `article-${index}`,
    address: `${issue.address}/article-${index}`,
    view: { ...placed.article.view, titleText: `${title} ${index}` },
  }));
  const introduction = "이 호를 여는 긴 글. ".repeat(longer > 1 ? 2_000 : 1);
  return {
    ...issue,
    issue: { ...issue.issue, introduction },
    sections: [{ title: "동향", number: "I", groups: [{ category: "", articles }] }],
  };
}

describe("the mail edition", () => {
  const { html, text, subject, preheader, left } = renderMail(issue, words, { links });

  it("names every article with its line and leads to it, in both of its texts", () => {
    const summary = new Map(issue.summary.map((line) => [line.slug, line.text]));
    const said = placedArticles(issue).flatMap(({ article, section, group }) => [
      section.title,
      group.category,
      listedTitle(article, words),
      excerpt(inlineText(summary.get(article.slug) ?? article.view.lead?.children ?? []), 600),
    ]);
    for (const texts of [plain(html), text]) expect(said.filter((one) => !texts.includes(one))).toEqual([]);
    for (const { article } of placedArticles(issue)) {
      expect(html).toContain(`href="${article.address}"`);
      expect(text).toContain(`\n${article.address}\n`);
    }
    expect(left).toBe(0);
  });

  it("says that an article is retracted or corrected", () => {
    const [{ article } = { article: null }] = placedArticles(issue).filter(
      ({ article: { notices } }) => notices.length > 0,
    );
    const [notice] = article?.notices ?? [];
    const said = notice ? noticeTitle(notice, issue.publication, words) : "";
    expect(said).not.toBe("");
    expect(plain(html)).toContain(said);
    expect(text).toContain(said);
  });

  it("loads nothing: no picture, no style, no script from anywhere", () => {
    expect(html).not.toMatch(/<(?:img|link|script|iframe|object|video)\b|url\(|@import|src=/i);
  });

  it("has its own colours for the dark, and says so", () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("@media (prefers-color-scheme:dark)");
    expect(renderMail(issue, words, { links, scheme: "dark" }).html).not.toContain("@media (prefers");
  });

  it("shows what the subject has not said behind it", () => {
    expect(subject).toMatch(/^대륙과학 주간 제147호: /);
    expect(preheader.length).toBeGreaterThan(40);
    expect(plain(html).indexOf(preheader)).toBeLessThan(plain(html).indexOf("2023년"));
  });

  it("ends with the way out", () => {
    for (const address of Object.values(links)) {
      expect(html).toContain(`href="${address}"`);
      expect(text).toContain(address);
    }
  });

  it("lets no word become markup or a line of the head", () => {
    const hostile = { ...issue, publication: { ...issue.publication, title: 'A"><script>\r\nBcc: x@example.org' } };
    const made = renderMail(hostile, words, { links });
    expect(made.html).not.toContain("<script>");
    expect(made.subject).not.toMatch(/[\r\n]/);
  });
});

describe("its size", () => {
  it.each([
    [5, 1, 0],
    [60, 1, 0],
    [400, 1, 1],
    [3_000, 1, 1],
    [300, 60, 1],
  ])("holds for %i articles with titles %i times as long", (count, longer, leaves) => {
    const made = renderMail(large(count, longer), words, { links });
    expect(size(made.html)).toBeLessThanOrEqual(mostBytes.html);
    expect(size(made.text)).toBeLessThanOrEqual(mostBytes.text);
    expect(Math.sign(made.left)).toBe(leaves);
    if (leaves) expect(plain(made.html)).toContain(words("mail-edition.left", { count: made.left }));
    expect(made.html).toContain("article-0");
  });
});
