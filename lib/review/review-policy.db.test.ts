import { describe, expect, it } from "vitest";
import { changeSection } from "@/lib/issues/change-section.server";
import { sectionSchema } from "@/lib/issues/section";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { judge, stateOf, submit, write } from "@/lib/publishing/testing/articles";
import { assemble, at } from "@/lib/publishing/testing/issues";
import { makeNewsroom, type Newsroom } from "@/lib/publishing/testing/newsroom";
import { remindReviewers } from "./remind-reviewers.server";
import { readReviewRecord } from "./review-record.server";

newsroomDatabase();

/** An article in a section that asks for two reviewers, a third if they like, and within a day. */
async function inStrictSection(): Promise<{ room: Newsroom; articleId: string; issueId: string }> {
  const room = await makeNewsroom({ reviewers: 1, checklist: ["수치를 원문과 맞춤"] });
  const articleId = await write(room, "oh");
  const issueId = await assemble(room, { sections: { 특집: [articleId] } });
  const section = await db.section.findFirstOrThrow({ where: { issueId } });
  const reviewPolicy = { reviewers: 2, optional: 1, dueInHours: 24, checklist: ["단위 확인"] };
  const fields = sectionSchema.parse({ title: section.title, reviewPolicy });
  expectAccepted(await changeSection(room.people.moon, { ...(await at(issueId)), sectionId: section.id, ...fields }));
  return { room, articleId, issueId };
}

describe("the review policy of publication and section", () => {
  it("decides who is asked, what is ticked off and by when", async () => {
    const { room, articleId } = await inStrictSection();
    await submit(room, "oh", articleId);
    const { round, reviewersNeeded } = await readReviewRecord(db, articleId);
    expect(reviewersNeeded).toBe(2);
    expect(round?.assignments.map(({ required }) => required)).toEqual([true, true, false]);
    expect(round?.checklist.map(({ label }) => label)).toEqual(["수치를 원문과 맞춤", "단위 확인"]);
    const hours = ((round?.dueAt?.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
  });

  it("does not wait for the optional reviewer", async () => {
    const { room, articleId } = await inStrictSection();
    await submit(room, "oh", articleId);
    const { round } = await readReviewRecord(db, articleId);
    const done = (round?.checklist ?? []).map(({ label }) => ({
      label,
      doneById: null,
      doneAt: new Date().toISOString(),
    }));
    await db.reviewRound.update({ where: { id: round?.id ?? "" }, data: { checklist: done } });
    for (const { reviewerId } of round?.assignments.filter(({ required }) => required) ?? []) {
      const reviewer = Object.values(room.people).find(({ userId }) => userId === reviewerId);
      if (reviewer) expectAccepted(await judge(reviewer, articleId));
    }
    expect(await stateOf(articleId)).toBe("approved");
  });

  it("wording is frozen per round: a later change of the policy leaves an open round as it was", async () => {
    const { room, articleId } = await inStrictSection();
    await submit(room, "oh", articleId);
    const reviewPolicy = { reviewers: 1, checklist: ["다른 말"] };
    await db.publication.update({ where: { id: room.publicationId }, data: { reviewPolicy } });
    const { round } = await readReviewRecord(db, articleId);
    expect(round?.checklist.map(({ label }) => label)).toEqual(["수치를 원문과 맞춤", "단위 확인"]);
  });
});

describe("reminders of reviews that are overdue", () => {
  async function overdue() {
    const room = await makeNewsroom();
    const articleId = await write(room, "oh");
    const { roundId } = await submit(room, "oh", articleId);
    await db.reviewRound.update({ where: { id: roundId }, data: { dueAt: new Date("2026-03-06T09:00:00Z") } });
    const told = () => db.outbox.count({ where: { key: { startsWith: `reviewOverdue:${roundId}:` } } });
    return { room, articleId, told };
  }

  it("are written once for each time that they are due, however often one asks", async () => {
    const { told } = await overdue();
    await remindReviewers(new Date("2026-03-06T08:00:00Z"));
    expect(await told()).toBe(0);
    for (const now of ["2026-03-06T09:10:00Z", "2026-03-06T09:20:00Z"]) await remindReviewers(new Date(now));
    expect(await told()).toBe(1);
    await remindReviewers(new Date("2026-03-07T09:10:00Z"));
    expect(await told()).toBe(2);
  });

  it("spare whoever has decided", async () => {
    const { room, articleId, told } = await overdue();
    const { round } = await readReviewRecord(db, articleId);
    const reviewer = Object.values(room.people).find(({ userId }) => userId === round?.assignments[0]?.reviewerId);
    if (!reviewer) throw new Error("nobody was asked");
    expectAccepted(await judge(reviewer, articleId, "abstain"));
    await remindReviewers(new Date("2026-03-09T09:00:00Z"));
    expect(await told()).toBe(0);
  });
});
