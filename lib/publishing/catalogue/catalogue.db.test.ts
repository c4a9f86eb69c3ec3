import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { wording } from "@/lib/rendering/testing/form-words";
import { readBibliography } from "@/lib/sources/bibliography/read-bibliography.server";
import { answerApi } from "../read-api/answer.server";
import { readCitation } from "../read-citation.server";
import { readFeed } from "../read-feed.server";
import { retractArticle } from "../retract-article.server";
import { reopen } from "@/lib/review/reopen.server";
import { approve, edit, submit, writeApproved } from "../testing/articles";
import { assemble, publish, signOff } from "../testing/issues";
import { makeNewsroom, type Newsroom } from "../testing/newsroom";
import { withdrawIssue } from "../withdraw-issue.server";
import { type After, listArticlesOut } from "./list-articles-out.server";
import { readAbout } from "./read-about.server";
import { readSourcesPage } from "./read-sources-page.server";
import { readTablesPage } from "./read-tables-page.server";
import { readPeople, readTopicPage, readTopics } from "./read-topics.server";

newsroomDatabase();
let room: Newsroom;
const issues: string[] = [];
const articles: string[] = [];
const words = async () => wording();

/** An issue with one article in each of these sections, which is out. */
async function goOut(number: number, sections: readonly string[]): Promise<void> {
  const placed: Record<string, string[]> = {};
  for (const section of sections) {
    const id = await writeApproved(room, "oh", { title: `${section} 글 ${number}` });
    articles.push(id);
    placed[section] = [id];
  }
  const issueId = await assemble(room, { number, sections: placed });
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  issues.push(issueId);
}

/** A second edition of an issue, with another text of one article. */
async function correct(issueId: string, articleId: string, title: string): Promise<void> {
  expectAccepted(await reopen(room.people.han, { articleId, reason: "수치" }));
  await edit(room, "oh", articleId, { title });
  await submit(room, "oh", articleId);
  await approve(room, articleId);
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId, "바로잡음"));
}

async function slugAt(articleId: string | undefined) {
  const { slug, item } = await db.article.findUniqueOrThrow({
    where: { id: articleId ?? "" },
    select: { slug: true, item: { select: { issue: { select: { slug: true } } } } },
  });
  return { publication: room.publicationSlug, issue: item?.issue.slug ?? "", article: slug };
}

beforeAll(async () => {
  room = await makeNewsroom();
  await writeApproved(room, "oh", { title: "나가지 않은 글" });
});

describe("while nothing is out", () => {
  it.each([
    ["sections", () => readTopics(room.publicationSlug)],
    ["people", () => readPeople(room.publicationSlug)],
    ["tables", () => readTablesPage(room.publicationSlug, 1)],
    ["sources", () => readSourcesPage(room.publicationSlug, 1)],
    ["about", () => readAbout(room.publicationSlug)],
  ])("there is no page of %s", async (_, read) => expect(await read()).toBeNull());
});

describe("once issues are out", () => {
  beforeAll(async () => {
    await goOut(1, ["특집", "정책 동향"]);
    for (const number of [2, 3, 4, 5]) await goOut(number, ["정책  동향"]);
  }, 120_000);

  it("a section is one across issues, though its name is spaced otherwise in some", async () => {
    const topics = await readTopics(room.publicationSlug);
    expect(topics?.sections.map(({ name, slug, articles: count }) => [name, slug, count])).toEqual([
      ["정책  동향", "정책-동향", 5],
      ["특집", "특집", 1],
    ]);
    const page = await readTopicPage(room.publicationSlug, "정책-동향", 1);
    expect(page?.articles.map(({ issue }) => issue.number)).toEqual([5, 4, 3, 2, 1]);
    expect(await readTopicPage(room.publicationSlug, "정책-동향", 2)).toBeNull();
    expect(await readTopicPage(room.publicationSlug, "기술", 1)).toBeNull();
  });

  it("articles are listed in one order, a piece at a time, each once, and nothing that is not out", async () => {
    const seen: string[] = [];
    const all = await listArticlesOut({ publicationId: room.publicationId, take: 10 });
    let after: After | undefined;
    for (let more = true; more; ) {
      const piece = await listArticlesOut({ publicationId: room.publicationId, after, take: 4 });
      seen.push(...piece.map(({ title }) => title));
      const last = piece.at(-1);
      after = last && { day: last.issue.publicationDate, issueId: last.issueId, position: last.position };
      more = piece.length === 4;
    }
    expect(seen).toEqual(all.map(({ title }) => title));
    expect(seen).toHaveLength(6);
    expect(seen).not.toContain("나가지 않은 글");
  });

  it("what it is, is told with its first and its latest issue", async () =>
    expect(await readAbout(room.publicationSlug)).toMatchObject({
      issues: 5,
      first: { number: 1 },
      latest: { number: 5 },
    }));

  it("a section has a feed of its own articles alone", async () => {
    const feed = await readFeed({ publication: room.publicationSlug, kind: "feed.json", topic: "특집" }, words);
    const { title, items, feed_url } = JSON.parse(new TextDecoder().decode(feed?.bytes));
    expect(items.map((item: { title: string }) => item.title)).toEqual(["특집 글 1"]);
    expect(title).toContain("특집");
    expect(decodeURI(feed_url)).toMatch(/\/sections\/특집\/feed\.json$/);
    expect(await readFeed({ publication: room.publicationSlug, kind: "rss.xml", topic: "없음" }, words)).toBeNull();
  });

  it.each(["bib", "ris", "json"] as const)("an article is a reference that programs read: %s", async (file) => {
    const asked = await slugAt(articles[0]);
    const found = await readCitation({ ...asked, file }, words);
    const text = new TextDecoder().decode(found?.bytes);
    const format = ({ bib: "bibtex", ris: "ris", json: "csl-json" } as const)[file];
    const { entries, unreadable } = readBibliography(format, text);
    expect(unreadable).toEqual([]);
    expect(text).toContain(found?.address);
    expect(entries).toMatchObject([
      { facts: { title: "특집 글 1", issue: "1", publishedOn: "2026-01-01", kind: "article" } },
    ]);
    expect(await readCitation({ ...asked, article: "nothing", file }, words)).toBeNull();
  });

  it("a retraction is news, though its issue is older than those whose articles the feed holds", async () => {
    const read = async () => {
      const feed = await readFeed({ publication: room.publicationSlug, kind: "feed.json" }, words);
      const { items } = JSON.parse(new TextDecoder().decode(feed?.bytes));
      return items.map((item: { title: string }) => item.title);
    };
    expect(await read()).toHaveLength(4);
    expectAccepted(await retractArticle(room.people.han, { articleId: articles[0] ?? "", notice: "값이 틀렸다." }));
    const told = [...[5, 4, 3, 2].map((number) => `정책  동향 글 ${number}`), "[철회] 특집 글 1"];
    expect(await read()).toEqual(told);
    await correct(issues[1] ?? "", articles[2] ?? "", "정책  동향 글 2");
    expect(await read()).toEqual(told); // another edition of the oldest issue makes nothing that was told before it old
    const cited = await readCitation({ ...(await slugAt(articles[0])), file: "ris" }, words);
    expect(new TextDecoder().decode(cited?.bytes)).toContain("철회");
    const topic = await readTopicPage(room.publicationSlug, "특집", 1);
    expect(topic?.articles[0]?.isRetracted).toBe(true);
  });

  it("a withdrawn issue stands in none of it", async () => {
    const { liveEditionId } = await db.issue.findUniqueOrThrow({ where: { id: issues[0] ?? "" } });
    const asked = { issueId: issues[0] ?? "", liveEditionId: liveEditionId ?? "", reason: "잘못 나갔다." };
    expectAccepted(await withdrawIssue(room.people.han, asked));
    const topics = await readTopics(room.publicationSlug);
    expect(topics?.sections.map(({ name }) => name)).toEqual(["정책  동향"]);
    expect(await readTopicPage(room.publicationSlug, "특집", 1)).toBeNull();
    const gone = await answerApi(
      ["publications", room.publicationSlug, "issues", "2026-01-01"],
      new URLSearchParams(),
      words,
    );
    expect(gone.status).toBe(410);
    expect(JSON.parse(gone.body)).toMatchObject({ code: "gone", detail: "잘못 나갔다." });
    const listed = await answerApi(["publications", room.publicationSlug, "articles"], new URLSearchParams(), words);
    expect(JSON.parse(listed.body).items).toHaveLength(4);
    expect(await db.liveArticle.count({ where: { issueId: issues[0] ?? "" } })).toBe(0);
  });

  it("whoever reads on in the API while another issue goes out reads nothing twice and misses nothing that was there", async () => {
    const ask = async (query: URLSearchParams) => {
      const { body } = await answerApi(["publications", room.publicationSlug, "articles"], query, words);
      const { items, next } = JSON.parse(body) as { items: { title: string }[]; next: string | null };
      return { titles: items.map(({ title }) => title), next };
    };
    const before = await ask(new URLSearchParams());
    const first = await ask(new URLSearchParams({ limit: "2" }));
    await goOut(6, ["특집"]);
    const second = await ask(new URL(first.next ?? "").searchParams);
    expect([...first.titles, ...second.titles]).toEqual(before.titles);
    expect(second.next).toBeNull();
    expect((await ask(new URLSearchParams())).titles).toEqual(["특집 글 6", ...before.titles]);
  }, 30_000);
});
