import { parseFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { wording } from "@/lib/rendering/testing/form-words";
import { reopen } from "@/lib/review/reopen.server";
import { readFeed } from "./read-feed.server";
import { rollBackIssue } from "./roll-back-issue.server";
import { approve, edit, submit } from "./testing/articles";
import { assembleReady, publish, signOff } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();
let room: Newsroom;
let issueId: string;
let first: string;
let second: string;

type Item = { date_published: string; date_modified?: string };

async function read(kind: "feed.json" | "feed.xml" | "rss.xml"): Promise<string> {
  const feed = await readFeed({ publication: room.publicationSlug, kind }, async () => wording());
  return new TextDecoder().decode(feed?.bytes);
}

async function item(articleId: string): Promise<Item> {
  const { items } = JSON.parse(await read("feed.json")) as { items: (Item & { id: string })[] };
  return items.find(({ id }) => id === `urn:uuid:${articleId}`) ?? { date_published: "" };
}

async function editionMoment(number: number): Promise<string> {
  const edition = await db.edition.findUniqueOrThrow({ where: { issueId_number: { issueId, number } } });
  return edition.publishedAt.toISOString();
}

beforeAll(async () => {
  room = await makeNewsroom();
  ({ issueId, first, second } = await assembleReady(room));
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
}, 60_000);

describe("once one article of an issue was corrected", () => {
  beforeAll(async () => {
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "수치" }));
    await edit(room, "oh", first, { title: "바로잡은 첫 기사" });
    await submit(room, "oh", first);
    await approve(room, first);
    expectAccepted(await signOff(room, issueId));
    expectAccepted(await publish(room, issueId, "바로잡음"));
  }, 60_000);

  it("it is out as long as it was, and newer", async () => {
    const { date_published, date_modified } = await item(first);
    expect(date_published).toBe(await editionMoment(1));
    expect(date_modified && date_modified >= (await editionMoment(2))).toBe(true);
  });

  it("the others are as old as they were: no reader's program shows them as unread again", async () =>
    expect(await item(second)).toMatchObject({ date_published: await editionMoment(1) }));
  it("and nothing says that they were modified", async () =>
    expect(await item(second)).not.toHaveProperty("date_modified"));

  it("Atom says both moments of each, RSS when it went out", async () => {
    const atom = await read("feed.xml");
    expect(atom.match(new RegExp(`<published>${await editionMoment(1)}</published>`, "g"))).toHaveLength(2);
    expect(atom).toContain(`<updated>${await editionMoment(1)}</updated>`);
    const { feed } = parseFeed(await read("rss.xml"));
    expect(JSON.stringify(feed)).toContain(new Date(await editionMoment(1)).toUTCString());
    expect(JSON.stringify(feed)).not.toContain(`"pubDate":"${new Date(await editionMoment(2)).toISOString()}"`);
  });
});

it("after going back the article is newer again, and has its first text", async () => {
  const before = await item(first);
  const { liveEditionId } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const to = await db.edition.findUniqueOrThrow({ where: { issueId_number: { issueId, number: 1 } } });
  const asked = { issueId, liveEditionId: liveEditionId ?? "", editionId: to.id, reason: "앞선 판으로 되돌린다." };
  expectAccepted(await rollBackIssue(room.people.han, asked));
  const after = await item(first);
  expect(after.date_published).toBe(before.date_published);
  expect(after.date_modified && before.date_modified && after.date_modified > before.date_modified).toBe(true);
});
