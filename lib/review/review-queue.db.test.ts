import { expect, it } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { db } from "@/lib/platform/db.server";
import { edit, judge, submit, write } from "@/lib/publishing/testing/articles";
import { makeNewsroom } from "@/lib/publishing/testing/newsroom";
import { readReviewQueue } from "./read-review-queue.server";
import { readReviewRecord } from "./review-record.server";

newsroomDatabase();

async function reviewerOf(room: Awaited<ReturnType<typeof makeNewsroom>>, articleId: string) {
  const { round } = await readReviewRecord(db, articleId);
  const reviewer = Object.values(room.people).find(({ userId }) => userId === round?.assignments[0]?.reviewerId);
  if (!reviewer) throw new Error("nobody was asked");
  return reviewer;
}

it("says whose it is, how long, and what changed since my own last verdict", async () => {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh", { text: "로봇 120대를 들인다." });
  await submit(room, "oh", articleId);
  const reviewer = await reviewerOf(room, articleId);
  const [first] = expectAccepted(await readReviewQueue(reviewer, room)).waiting.rounds;
  expect(first).toMatchObject({ authors: "oh", changes: null });
  expect(first?.characters).toBeGreaterThan(10);

  expectAccepted(await judge(reviewer, articleId, "requestChanges"));
  await edit(room, "oh", articleId, { text: "로봇 150대를 들인다." });
  await submit(room, "oh", articleId);
  const [again] = expectAccepted(await readReviewQueue(reviewer, room)).waiting.rounds;
  expect(again?.changes).toEqual({ verdict: "requestChanges", count: { added: 0, removed: 0, changed: 1, moved: 0 } });
});

it("shows nobody but the staff what is asked of others, and a stranger nothing", async () => {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh");
  await submit(room, "oh", articleId);
  const reviewer = await reviewerOf(room, articleId);
  const other = [room.people.seo, room.people.yun, room.people.jang].find(({ userId }) => userId !== reviewer.userId);
  if (!other) throw new Error("there are three");
  const none = { rounds: [], total: 0, page: 1 };
  expect(expectAccepted(await readReviewQueue(other, room))).toEqual({ waiting: none, decided: none, others: none });
  expect(expectAccepted(await readReviewQueue(room.people.moon, room)).others.rounds).toHaveLength(1);
  expect((await readReviewQueue(room.people.guest, room)).ok).toBe(false);
});

it("pages each list by itself: whatever others are asked for, what waits for somebody is found", async () => {
  const room = await makeNewsroom();
  const { publicationId, people } = room;
  const elsewhere = await makeNewsroom();
  const { revisionId } = await submit(elsewhere, "oh", await write(elsewhere, "oh"));
  const text = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const open = async (number: number, reviewerId: string) => {
    const articleId = await write(room, "oh", { title: `기사 ${number}` });
    const content = {
      hash: String(number).padStart(64, "0"),
      content: text.content ?? {},
      schemaVersion: 1,
      documentVersion: 1,
    };
    const revision = await db.revision.create({
      data: { articleId, number: 1, reason: "submitted", createdById: people.oh.userId, ...content },
    });
    const dueAt = new Date(Date.UTC(2026, 0, 1, number));
    await db.reviewRound.create({
      data: {
        ...{ articleId, number: 1, revisionId: revision.id, openedById: people.oh.userId, dueAt },
        assignments: { create: { reviewerId } },
      },
    });
  };
  for (let number = 0; number < 45; number += 1) await open(number, people.yun.userId);
  await open(99, people.moon.userId);

  const read = async (others: number) =>
    expectAccepted(await readReviewQueue(people.moon, { publicationId, pages: { others } }));
  const pages = [await read(1), await read(2), await read(3)];
  expect(pages.map(({ others }) => [others.rounds.length, others.total])).toEqual([
    [20, 45],
    [20, 45],
    [5, 45],
  ]);
  const seen = pages.flatMap(({ others }) => others.rounds.map(({ title }) => title));
  expect(seen).toEqual(Array.from({ length: 45 }, (_, number) => `기사 ${number}`));
  expect((await read(9)).others).toMatchObject({ page: 3, total: 45 });
  expect(pages[0]?.waiting).toMatchObject({ total: 1, rounds: [{ title: "기사 99" }] });
});
