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
  const [first] = expectAccepted(await readReviewQueue(reviewer, room)).waiting;
  expect(first).toMatchObject({ authors: "oh", changes: null });
  expect(first?.characters).toBeGreaterThan(10);

  expectAccepted(await judge(reviewer, articleId, "requestChanges"));
  await edit(room, "oh", articleId, { text: "로봇 150대를 들인다." });
  await submit(room, "oh", articleId);
  const [again] = expectAccepted(await readReviewQueue(reviewer, room)).waiting;
  expect(again?.changes).toEqual({ verdict: "requestChanges", count: { added: 0, removed: 0, changed: 1, moved: 0 } });
});

it("shows nobody but the staff what is asked of others, and a stranger nothing", async () => {
  const room = await makeNewsroom();
  const articleId = await write(room, "oh");
  await submit(room, "oh", articleId);
  const reviewer = await reviewerOf(room, articleId);
  const other = [room.people.seo, room.people.yun, room.people.jang].find(({ userId }) => userId !== reviewer.userId);
  if (!other) throw new Error("there are three");
  expect(expectAccepted(await readReviewQueue(other, room))).toEqual({ waiting: [], decided: [], others: [] });
  expect(expectAccepted(await readReviewQueue(room.people.moon, room)).others).toHaveLength(1);
  expect((await readReviewQueue(room.people.guest, room)).ok).toBe(false);
});
