import { parseFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { feedKinds } from "@/lib/rendering/addresses";
import { wording } from "@/lib/rendering/testing/form-words";
import { publishIssue } from "./publish-issue.server";
import { readFeed } from "./read-feed.server";
import { retractArticle } from "./retract-article.server";
import { readSitemap, readSitemapIndex } from "./read-sitemap.server";
import { writeApproved } from "./testing/articles";
import { assemble, readiness, signOff } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();
let room: Newsroom;
let articleId: string;
let issueId: string;
const words = async () => wording();
const read = async (kind: (typeof feedKinds)[number]) => {
  const feed = await readFeed({ publication: room.publicationSlug, kind }, words);
  return feed && new TextDecoder().decode(feed.bytes);
};

beforeAll(async () => {
  room = await makeNewsroom();
  articleId = await writeApproved(room, "oh", { title: "<혁신>의 첫 기사 & 그 뒤" });
  await writeApproved(room, "oh", { title: "승인되었으나 나가지 않은 기사" });
  issueId = await assemble(room, { sections: { 특집: [articleId] } });
});

describe("before anything is published", () => {
  it.each(feedKinds)("there is no %s", async (kind) => expect(await read(kind)).toBeNull());
  it("no sitemap names it", async () => {
    expect(await readSitemap(room.publicationSlug, 1)).toBeNull();
    expect(await readSitemapIndex()).not.toContain(room.publicationSlug);
  });
  it("an address that is none is no publication", async () =>
    expect(await readFeed({ publication: "../x", kind: "feed.xml" }, words)).toBeNull());
});

describe("once an issue is published", () => {
  beforeAll(async () => {
    expectAccepted(await signOff(room, issueId));
    const { hash } = await readiness(room.people.baek, issueId);
    expectAccepted(await publishIssue(room.people.baek, { issueId, hash, edition: 1, reason: "", publicNote: "" }));
  }, 60_000);

  it("JSON Feed holds its article, whole, and no other", async () => {
    const feed = JSON.parse((await read("feed.json")) ?? "null");
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      id: `urn:uuid:${articleId}`,
      title: "<혁신>의 첫 기사 & 그 뒤",
      tags: ["특집"],
    });
    expect(feed.items[0].content_html).toMatch(/^<article /);
    expect(feed.items[0].content_html).not.toContain("<h2");
  });

  it.each(["feed.xml", "rss.xml"] as const)("%s says the title as text, not as markup", async (kind) => {
    const feed = (await read(kind)) ?? "";
    expect(feed).toContain("&lt;혁신&gt;의 첫 기사 &amp; 그 뒤");
    expect(feed).toContain(`urn:uuid:${articleId}`);
    expect(feed).not.toContain("나가지 않은");
  });

  it.each(feedKinds)("%s is read by programs as it is meant: whole, by its author, with its day", async (kind) => {
    const { feed } = parseFeed((await read(kind)) ?? "");
    const said = JSON.stringify(feed);
    expect(said).toContain("<혁신>의 첫 기사 & 그 뒤");
    expect(said).toContain(`urn:uuid:${articleId}`);
    expect(said).toContain("첫 문장");
  });

  it("a feed is the same bytes until something else is out", async () => {
    const [one, other] = [
      await readFeed({ publication: room.publicationSlug, kind: "rss.xml" }, words),
      await readFeed({ publication: room.publicationSlug, kind: "rss.xml" }, words),
    ];
    expect(other?.hash).toBe(one?.hash);
  });

  it("the sitemap names the publication, its lists, its section, the issue and the article, once, and has one page", async () => {
    const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
    const map = (await readSitemap(room.publicationSlug, 1)) ?? "";
    const named = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(named).toHaveLength(11);
    expect(new Set(named).size).toBe(named.length);
    expect(map).toContain(`/${encodeURIComponent(slug)}</loc>`);
    expect(await readSitemap(room.publicationSlug, 2)).toBeNull();
    expect(await readSitemapIndex()).toContain(`/${room.publicationSlug}/sitemap.xml?page=1</loc>`);
  });
});

describe("once its article is retracted", () => {
  const notice = "값을 잘못 옮겨 철회한다.";
  beforeAll(async () => expectAccepted(await retractArticle(room.people.han, { articleId, notice })));

  it.each(feedKinds)("%s says so in its title, in its summary and over its text", async (kind) => {
    const feed = (await read(kind)) ?? "";
    expect(feed).toContain("[철회] ");
    expect(feed.split(notice).length).toBeGreaterThan(2);
  });

  it("it is newer than it was, and out as long as it was", async () => {
    const [item] = JSON.parse((await read("feed.json")) ?? "null").items;
    expect(item.date_modified > item.date_published).toBe(true);
  });
});
