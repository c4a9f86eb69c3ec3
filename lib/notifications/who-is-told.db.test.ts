import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { drainOutbox } from "@/lib/platform/outbox.server";
import type { TaskHandlers } from "@/lib/platform/tasks";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { askSignOff } from "@/lib/publishing/ask-sign-off.server";
import { publishIssue } from "@/lib/publishing/publish-issue.server";
import { approve, edit, judge, submit, write } from "@/lib/publishing/testing/articles";
import { assembleReady, readiness, signOff } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { openThread } from "@/lib/review/open-thread.server";
import { reopen } from "@/lib/review/reopen.server";
import { replyToThread } from "@/lib/review/reply-to-thread.server";
import { markBlocking } from "@/lib/review/resolve-thread.server";
import { readReviewRecord } from "@/lib/review/review-record.server";
import { placeHref, lineOf } from "./notification-line";
import { tellDeadlines } from "./tell-deadlines.server";
import { tellOfDeadSource, tellOfEdition } from "./tell-of.server";
import { tellPerson } from "./tell-person.server";

newsroomDatabase();

const handlers = {
  "person.tell": tellPerson,
  "edition.published": tellOfEdition,
  "source.died": (payload, { key }) => tellOfDeadSource(payload, key),
  "notification.mail": async () => {},
} as Partial<TaskHandlers> as TaskHandlers;

/** What somebody has been told once all of it was told, and not read, oldest first. */
async function told({ userId }: Actor): Promise<string[]> {
  await db.outbox.updateMany({ where: { task: "edition.published", doneAt: null }, data: { runAt: new Date(0) } });
  await drainOutbox(handlers);
  const rows = await db.notification.findMany({ where: { userId, readAt: null }, orderBy: { id: "asc" } });
  return rows.map(({ news }) => news);
}

async function hrefs({ userId }: Actor): Promise<string[]> {
  return (await db.notification.findMany({ where: { userId }, orderBy: { id: "asc" } })).map((row) =>
    placeHref(lineOf(row).place),
  );
}

/** An article of oh's that is with its reviewer. */
async function inReview() {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh");
  await submit(room, "oh", articleId);
  const { round } = await readReviewRecord(db, articleId);
  const reviewer = Object.values(room.people).find(({ userId }) => userId === round?.assignments[0]?.reviewerId);
  if (!reviewer || !round) throw new Error("nobody was asked");
  return { room, articleId, reviewer, roundId: round.id };
}

async function comment(actor: Actor, articleId: string, more: { blocking?: boolean; mentions?: string[] } = {}) {
  const at = { quote: "첫 문장", before: "", after: "" };
  const opened = await openThread(actor, { articleId, at, body: "확인", mentions: [], blocking: false, ...more });
  return expectAccepted(opened).threadId;
}

describe("a review", () => {
  it("asks its reviewer, who is no longer asked once they have answered, and tells the writer", async () => {
    const { room, articleId, reviewer, roundId } = await inReview();
    expect(await told(reviewer)).toEqual(["reviewAsked"]);
    expect(await hrefs(reviewer)).toEqual([`/studio/reviews/${roundId}`]);
    expectAccepted(await judge(reviewer, articleId, "requestChanges"));
    expect(await told(reviewer)).toEqual([]);
    expect(await told(room.people.oh)).toEqual(["changesRequested"]);
  });

  it("says to whoever approved that a change has overtaken it, and leads to the new round", async () => {
    const { room, articleId, reviewer } = await inReview();
    await approve(room, articleId);
    expectAccepted(await reopen(room.people.oh, { articleId, reason: "숫자 고침" }));
    await edit(room, "oh", articleId);
    const { roundId } = await submit(room, "oh", articleId);
    expect(await told(reviewer)).toEqual(["overtaken"]);
    expect((await hrefs(reviewer)).at(-1)).toBe(`/studio/reviews/${roundId}`);
  });
});

describe("a discussion", () => {
  it("tells those who spoke before and those who are named, each in one way, and nobody of their own words", async () => {
    const { room, articleId, reviewer } = await inReview();
    const { oh, moon, baek } = room.people;
    const threadId = await comment(moon, articleId);
    await told(reviewer);
    expectAccepted(await replyToThread(oh, { threadId, body: "네", mentions: [baek.userId] }));
    expect([await told(moon), await told(baek), await told(oh)]).toEqual([["replied"], ["mentioned"], []]);
    expectAccepted(await replyToThread(baek, { threadId, body: "저도", mentions: [moon.userId] }));
    expect(await told(moon)).toEqual(["replied", "mentioned"]);
    expect(await told(oh)).toEqual(["replied"]);
    expect(await hrefs(oh)).toEqual([`/studio/articles/${articleId}#thread-${threadId}`]);
  });

  it("tells the writer of what blocks, from its beginning or later on", async () => {
    const { room, articleId, reviewer } = await inReview();
    await comment(reviewer, articleId, { blocking: true });
    expect(await told(room.people.oh)).toEqual(["blockingComment"]);
    const later = await comment(reviewer, articleId);
    expectAccepted(await markBlocking(reviewer, { threadId: later, blocking: true }));
    expect(await told(room.people.oh)).toEqual(["blockingComment", "blockingComment"]);
  });
});

describe("an issue", () => {
  const forget = async (room: Newsroom) => {
    await told(room.people.han);
    await db.notification.deleteMany();
  };

  it("asks those for its sign-off who may give it, once for each state of it", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    await forget(room);
    const { hash } = await readiness(room.people.moon, issueId);
    expect(expectAccepted(await askSignOff(room.people.moon, { issueId, hash })).asked).toBeGreaterThan(0);
    expectAccepted(await askSignOff(room.people.moon, { issueId, hash }));
    expect(await told(room.people.baek)).toEqual(["signOffAsked"]);
    const counts = await db.notification.findMany({ where: { userId: room.people.baek.userId } });
    expect(counts).toMatchObject([{ count: 1, title: "1" }]);
    expect(await askSignOff(room.people.oh, { issueId, hash })).toMatchObject({ error: { code: "forbidden" } });
    expect(await askSignOff(room.people.guest, { issueId, hash })).toMatchObject({ error: { code: "notFound" } });
    expect(await askSignOff(room.people.moon, { issueId, hash: "0".repeat(64) })).toMatchObject({
      error: { code: "stale" },
    });
  });

  it("that is out is news to all who work on it but whoever published it and reviewers", async () => {
    const room = await makeNewsroom();
    const { issueId } = await assembleReady(room);
    await signOff(room, issueId);
    await forget(room);
    const { hash } = await readiness(room.people.han, issueId);
    const out = await publishIssue(room.people.han, { issueId, hash, edition: 1, reason: "", publicNote: "" });
    const { editionId } = expectAccepted(out);
    const { han, baek, oh, seo } = room.people;
    const all = async () => [await told(han), await told(baek), await told(oh), await told(seo)];
    expect(await all()).toEqual([[], ["issuePublished"], ["issuePublished"], []]);
    await tellOfEdition({ issueId, editionId });
    expect(await all()).toEqual([[], ["issuePublished"], ["issuePublished"], []]);
  });
});

describe("deadlines", () => {
  it("are told when they are near and when they have passed, once each; a day that was moved is another", async () => {
    const room = await makeNewsroom();
    const articleId = await write(room, "oh");
    const dueAt = new Date("2026-03-06T09:00:00Z");
    const hours = (count: number) => new Date(dueAt.getTime() + count * 60 * 60 * 1000);
    const due = (moment: Date) => db.article.update({ where: { id: articleId }, data: { dueAt: moment } });
    const newsAt = async (moment: Date) => {
      await tellDeadlines(moment);
      await tellDeadlines(moment);
      const news = await told(room.people.oh);
      await db.notification.updateMany({ data: { readAt: new Date() } });
      return news;
    };
    await due(dueAt);
    expect(await newsAt(hours(-25))).toEqual([]);
    expect(await newsAt(hours(-23))).toEqual(["articleDue"]);
    expect(await newsAt(hours(-1))).toEqual([]);
    expect(await newsAt(hours(1))).toEqual(["articleOverdue"]);
    expect(await newsAt(hours(30))).toEqual([]);
    await due(hours(40));
    expect(await newsAt(hours(30))).toEqual(["articleDue"]);
    await submit(room, "oh", articleId);
    expect(await newsAt(hours(41))).toEqual([]);
  });

  it("of a review that is near go to those who have not decided", async () => {
    const { articleId, reviewer, roundId } = await inReview();
    await told(reviewer);
    await db.reviewRound.update({ where: { id: roundId }, data: { dueAt: new Date(Date.now() + 60_000) } });
    await tellDeadlines(new Date());
    expect(await told(reviewer)).toEqual(["reviewAsked", "reviewDue"]);
    expectAccepted(await judge(reviewer, articleId));
    expect(await told(reviewer)).toEqual([]);
  });
});

it("a dead link is news to whoever wrote what cites it, while it is dead", async () => {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh");
  const { publicationId, people } = room;
  const data = {
    publicationId,
    title: "원문",
    language: "ko",
    createdById: people.moon.userId,
    linkState: "dead" as const,
  };
  const { id: sourceId } = await db.source.create({ data });
  await db.citation.create({ data: { articleId, sourceId, position: 0, inText: true } });
  await tellOfDeadSource({ sourceId }, "first");
  await tellOfDeadSource({ sourceId }, "first");
  expect([await told(people.oh), await told(people.moon)]).toEqual([["linkDied"], []]);
  await db.source.update({ where: { id: sourceId }, data: { linkState: "alive" } });
  await db.notification.updateMany({ data: { readAt: new Date() } });
  await tellOfDeadSource({ sourceId }, "second");
  expect(await told(people.oh)).toEqual([]);
});
