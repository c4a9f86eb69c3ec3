import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { type Board, readiness } from "./board";
import { freezeRevision } from "./freeze-revision.server";
import { readBoard } from "./read-board.server";
import { makeArticle, makeWorld, type World } from "./testing/world";

newsroomDatabase();

const now = new Date("2026-11-22T00:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

async function boardOf(actor: Actor, world: World): Promise<Board> {
  return expectAccepted(await readBoard(actor, { publicationId: world.publicationId, now }));
}

/** A round on the article's text as it stands, with the world's reviewer asked. */
async function openRound(world: World, articleId: string) {
  const revision = expectAccepted(
    await db.$transaction((tx) => freezeRevision(tx, { articleId, reason: "submitted", actor: world.author })),
  );
  const round = await db.reviewRound.create({
    data: { articleId, number: 1, revisionId: revision.id, openedById: world.author.userId },
  });
  await db.reviewAssignment.create({ data: { roundId: round.id, reviewerId: world.reviewer.userId } });
  await db.article.update({ where: { id: articleId }, data: { state: "inReview" } });
  return { revision, round };
}

async function decide(world: World, articleId: string, verdict: "approve" | "requestChanges") {
  const { revision, round } = await openRound(world, articleId);
  await db.decision.create({
    data: {
      roundId: round.id,
      reviewerId: world.reviewer.userId,
      revisionId: revision.id,
      revisionHash: revision.hash,
      verdict,
      note: "둘째 문단의 출처를 확인하십시오.",
    },
  });
  const state = verdict === "approve" ? "approved" : "changesRequested";
  await db.article.update({ where: { id: articleId }, data: { state } });
}

describe("readBoard", () => {
  it("knows nothing of a publication that is not one's own", async () => {
    const world = await makeWorld();
    const answer = await readBoard(world.stranger, { publicationId: world.publicationId, now });
    expect(answer).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("shows a review to whoever was asked, until they decided", async () => {
    const world = await makeWorld();
    const articleId = await makeArticle(world);
    const { round } = await openRound(world, articleId);
    expect((await boardOf(world.reviewer, world)).reviews).toMatchObject([{ articleId, round: 1, askedBy: "필자" }]);
    expect((await boardOf(world.editor, world)).reviews).toEqual([]);

    await db.reviewAssignment.updateMany({ where: { roundId: round.id }, data: { recusedAt: now } });
    expect((await boardOf(world.reviewer, world)).reviews).toEqual([]);
  });

  it("takes a decided review off the board, and puts what was returned first, in the reviewer's words", async () => {
    const world = await makeWorld();
    const urgent = await makeArticle(world);
    await db.article.update({ where: { id: urgent }, data: { dueAt: inDays(-1) } });
    const returned = await makeArticle(world);
    await decide(world, returned, "requestChanges");

    expect((await boardOf(world.reviewer, world)).reviews).toEqual([]);
    const { writing } = await boardOf(world.author, world);
    expect(writing.map(({ articleId }) => articleId)).toEqual([returned, urgent]);
    expect(writing[0]?.returned).toEqual({ by: "검토자", note: "둘째 문단의 출처를 확인하십시오." });
    expect((await boardOf(world.otherAuthor, world)).writing).toEqual([]);
  });

  it("shows other people's deadlines to the staff alone, the latest first", async () => {
    const world = await makeWorld();
    const [late, soon, far, done] = [
      await makeArticle(world),
      await makeArticle(world),
      await makeArticle(world),
      await makeArticle(world),
    ];
    await db.article.update({ where: { id: soon }, data: { dueAt: inDays(3) } });
    await db.article.update({ where: { id: late }, data: { dueAt: inDays(-3) } });
    await db.article.update({ where: { id: far }, data: { dueAt: inDays(30) } });
    await db.article.update({ where: { id: done }, data: { dueAt: inDays(-3), state: "published" } });
    const { due } = await boardOf(world.editor, world);
    expect(due?.map(({ articleId }) => articleId)).toEqual([late, soon]);
    expect((await boardOf(world.author, world)).due).toBeNull();
  });

  it("shows the coming issues with slots, approvals and an alarm when a schedule was missed", async () => {
    const world = await makeWorld();
    const articleId = await makeArticle(world);
    await decide(world, articleId, "approve");
    const { issueId, slotId } = await makeIssue(world, articleId);

    const { issues } = await boardOf(world.author, world);
    expect(issues).toMatchObject([{ id: issueId, overdue: false, publicationDate: "2026-11-27" }]);
    const items = issues[0]?.sections.flatMap((section) => section.items);
    expect(items).toMatchObject([
      { article: { id: articleId }, approvedBy: ["검토자"] },
      { article: null, owner: "필자" },
    ]);
    expect(issues[0] && readiness(issues[0])).toEqual({ approved: 1, total: 2 });
    expect((await boardOf(world.author, world)).slots).toMatchObject([{ itemId: slotId, issueNumber: 7 }]);
    expect((await boardOf(world.reviewer, world)).issues).toEqual([]);

    await db.issue.update({ where: { id: issueId }, data: { state: "scheduled", scheduledFor: inDays(-1) } });
    expect((await boardOf(world.chief, world)).issues).toMatchObject([{ overdue: true }]);
  });
});

async function makeIssue({ publicationId, author }: World, articleId: string) {
  const issueId = newId();
  const slotId = newId();
  await db.issue.create({
    data: {
      id: issueId,
      publicationId,
      number: 7,
      slug: "7",
      publicationDate: new Date("2026-11-27"),
      state: "inProduction",
    },
  });
  const section = await db.section.create({ data: { issueId, position: 0, title: "동향" } });
  const place = { issueId, sectionId: section.id };
  await db.issueItem.create({ data: { ...place, position: 0, articleId } });
  await db.issueItem.create({ data: { ...place, id: slotId, position: 1, ownerId: author.userId, slotLabel: "단신" } });
  return { issueId, slotId };
}
