import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { feedKinds } from "@/lib/rendering/addresses";
import { wording } from "@/lib/rendering/testing/form-words";
import { reopen } from "@/lib/review/reopen.server";
import { readPeople, readTopics } from "./catalogue/read-topics.server";
import { readSourcesPage } from "./catalogue/read-sources-page.server";
import { readTablesPage } from "./catalogue/read-tables-page.server";
import { readArchivePage, readHome, readPublication } from "./read-publication.server";
import { answerApi } from "./read-api/answer.server";
import { endpoints } from "./read-api/endpoints";
import { readCard } from "./read-card.server";
import { readEdition, readEditionArticle, readManifest } from "./read-edition.server";
import { readFeed } from "./read-feed.server";
import { readForm } from "./read-form.server";
import { readSitemap, readSitemapIndex } from "./read-sitemap.server";
import { scheduleIssue, scheduleIssueSchema } from "./schedule-issue.server";
import { edit, writeApproved } from "./testing/articles";
import { assemble, publish, readiness, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();
const secret = "감추어둔말";
const words = async () => wording();
let room: Newsroom;
/** Addresses of what is not out, and ids of it: `publication/issue/article`. */
const hidden: { slugs: readonly [string, string, string]; ids: readonly string[] }[] = [];

const inThreeDays = () => new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

async function ready(number: number, word: string) {
  const articleId = await writeApproved(room, "oh", { title: `제목 ${word}`, text: `본문 ${word}` });
  const issueId = await assemble(room, { number, sections: { [`꼭지 ${word}`]: [articleId] } });
  expectAccepted(await signOff(room, issueId));
  const { slug } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  const [publication, issue] = await slugsOf(room, issueId);
  return { issueId, articleId, slugs: [publication, issue, slug] as const };
}

/** One issue out, whose article is being rewritten; one signed off; one that waits for its hour under embargo; one article approved and placed nowhere. */
beforeAll(async () => {
  room = await makeNewsroom();
  const out = await ready(1, "나온말");
  expectAccepted(await publish(room, out.issueId));
  expectAccepted(await reopen(room.people.han, { articleId: out.articleId, reason: "다시" }));
  await edit(room, "oh", out.articleId, { title: secret, text: secret });
  await writeApproved(room, "ryu", { title: secret, text: secret });
  const signed = await ready(2, secret);
  const waiting = await ready(3, secret);
  const { hash, nextEdition: edition } = await readiness(room.people.baek, waiting.issueId);
  const asked = { issueId: waiting.issueId, hash, edition, day: inThreeDays(), time: "07:00", embargoed: true };
  expectAccepted(await scheduleIssue(room.people.baek, scheduleIssueSchema.parse(asked)));
  for (const { issueId, articleId, slugs } of [signed, waiting]) hidden.push({ slugs, ids: [issueId, articleId] });
}, 60_000);

/** Nothing of it: neither its words, nor where it will stand, nor what it is called inside. */
function tellsNothing(said: string): void {
  const told = [secret, ...hidden.flatMap(({ slugs: [, issue, article], ids }) => [`/${issue}`, article, ...ids])];
  expect(told.filter((word) => said.includes(word) || said.includes(encodeURIComponent(word)))).toEqual([]);
}

const api = (address: string, query = "") =>
  answerApi(address.split("/").filter(Boolean).map(decodeURIComponent), new URLSearchParams(query), words);

describe("what waits for its hour under embargo, is signed off, or is being rewritten", () => {
  it.each(feedKinds)("is in no %s", async (kind) => {
    const feed = await readFeed({ publication: room.publicationSlug, kind }, words);
    const text = new TextDecoder().decode(feed?.bytes);
    expect(text).toContain("나온말");
    tellsNothing(text);
  });

  it("is in no map of the site", async () => {
    tellsNothing(`${await readSitemapIndex()}${await readSitemap(room.publicationSlug, 1)}`);
    expect(await readSitemap(room.publicationSlug, 2)).toBeNull();
  });

  it("is in no list of the site", async () => {
    const slug = room.publicationSlug;
    const lists = await Promise.all([
      ...[readHome(), readPublication(slug), readArchivePage(slug, {}), readTopics(slug), readPeople(slug)],
      ...[readTablesPage(slug, 1), readSourcesPage(slug, 1)],
    ]);
    expect(JSON.stringify(lists)).toContain("나온말");
    tellsNothing(JSON.stringify(lists));
  });

  it("is in no list of the read API, and stands at none of its addresses", async () => {
    const [{ slugs } = { slugs: ["", "", ""] as const }] = hidden;
    const places = Object.values(endpoints).map(({ path }) => path);
    expect(places.length).toBeGreaterThan(6);
    for (const path of places) {
      for (const [publication, issue, article] of [slugs, ...hidden.slice(1).map((one) => one.slugs)]) {
        const address = path
          .replace("{publication}", publication)
          .replace("{issue}", issue)
          .replace("{article}", article)
          .replace("{table}", "1")
          .replace(/\{\w+\}/g, "1");
        const { status, body } = await api(address);
        expect([path, status]).toEqual([path, path.includes("{issue}") ? 404 : 200]);
        tellsNothing(body);
      }
    }
  });

  it("has no page, no proof, no other form and no picture", async () => {
    for (const { slugs } of hidden) {
      const [publication, issue, article] = slugs;
      const found = await Promise.all([
        ...[readEdition(publication, issue), readEditionArticle(...slugs), readManifest(publication, issue)],
        ...[
          readForm({ publication, issue, form: "md" }, words),
          readForm({ publication, issue, article, form: "json" }, words),
        ],
        readCard({ publication, issue }, words),
      ]);
      expect(found.every((one) => one === null)).toBe(true);
    }
    const [publication, , article] = hidden[0]?.slugs ?? ["", "", ""];
    expect(await readEditionArticle(publication, "2026-01-01", article)).toBeNull();
  });
});
