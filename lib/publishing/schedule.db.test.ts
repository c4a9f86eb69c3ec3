import { beforeEach, describe, expect, it } from "vitest";
import { changeIssueDetails } from "@/lib/issues/change-issue-details.server";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { readHealth } from "@/lib/platform/health.server";
import { drainOutbox } from "@/lib/platform/outbox.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { reopen } from "@/lib/review/reopen.server";
import { handlersWith } from "@/server/handlers";
import { publishScheduled } from "./publish-scheduled.server";
import { readEdition } from "./read-edition.server";
import { momentOf, type ScheduleIssue, scheduleIssue } from "./schedule-issue.server";
import { approve, edit, submit } from "./testing/articles";
import { assembleReady, at, publish, readiness, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";
import { unscheduleIssue } from "./unschedule-issue.server";
import { watchSchedules } from "./watch-schedules.server";

newsroomDatabase();

let room: Newsroom;
let number = 0;
beforeEach(async () => {
  room = await makeNewsroom();
  number += 1;
});

const code = (answer: { ok: boolean; error?: { code: string } }) => (answer.ok ? "ok" : answer.error?.code);

/** An issue that is signed off. */
async function ready() {
  const { issueId, first } = await assembleReady(room, number);
  expectAccepted(await signOff(room, issueId));
  return { issueId, first };
}

async function wish(issueId: string, more: Partial<ScheduleIssue> = {}): Promise<ScheduleIssue> {
  const { hash, nextEdition } = await readiness(room.people.baek, issueId);
  return { issueId, hash, edition: nextEdition, day: "2027-11-26", time: "09:00", turn: null, ...more };
}

async function schedule(issueId: string, more: Partial<ScheduleIssue> = {}) {
  return expectAccepted(await scheduleIssue(room.people.baek, await wish(issueId, more)));
}

/** Its moment was this many minutes ago: time itself cannot be waited for. */
async function comeRound(scheduleId: string, minutesAgo = 0) {
  const past = new Date(Date.now() - minutesAgo * 60_000 - 1_000);
  await db.schedule.update({ where: { id: scheduleId }, data: { at: past } });
  await db.outbox.updateMany({ where: { key: `publish-scheduled:${scheduleId}` }, data: { runAt: past } });
}

const row = (id: string) => db.schedule.findUniqueOrThrow({ where: { id } });
const stateOfIssue = async (id: string) => (await db.issue.findUniqueOrThrow({ where: { id } })).state;
const isOut = async (issueId: string) => (await readEdition(...(await slugsOf(room, issueId)))) !== null;

/** Who was told what, by name. */
async function told(news: string) {
  const rows = await db.notification.findMany({ where: { news }, select: { userId: true, detail: true } });
  const names = new Map(Object.values(room.people).map(({ userId, name }) => [userId, name]));
  return rows
    .flatMap(({ userId, detail }) => (names.has(userId) ? [`${names.get(userId)} ${detail}`.trim()] : []))
    .sort();
}

describe("an issue that waits for its moment", () => {
  it("goes out by itself when the moment has come, once, and not before", async () => {
    const { issueId } = await ready();
    const { scheduleId, at: moment } = await schedule(issueId);
    expect(moment).toBe("2027-11-26T00:00:00.000Z");
    expect(await stateOfIssue(issueId)).toBe("scheduled");
    await drainOutbox(handlersWith(null));
    expect(await isOut(issueId)).toBe(false);

    await comeRound(scheduleId);
    await drainOutbox(handlersWith(null));
    expect(await isOut(issueId)).toBe(true);
    expect(await publishScheduled(scheduleId)).toBe("over");
    expect(await db.edition.count({ where: { issueId } })).toBe(1);
    expect(await row(scheduleId)).toMatchObject({ outcome: "published" });
    const edition = await db.edition.findFirstOrThrow({ where: { issueId } });
    expect(edition.publishedById).toBe(room.people.baek.userId);
  });

  it("goes out once when two processes come to it at the same moment", async () => {
    const { issueId } = await ready();
    const { scheduleId } = await schedule(issueId);
    await comeRound(scheduleId);
    const outcomes = await Promise.all([1, 2, 3].map(() => publishScheduled(scheduleId)));
    expect(outcomes.sort()).toEqual(["over", "over", "published"]);
    expect(await db.edition.count({ where: { issueId } })).toBe(1);
  });

  it("is caught up after a downtime, and said to be overdue, once", async () => {
    const { issueId } = await ready();
    const { scheduleId } = await schedule(issueId);
    await comeRound(scheduleId, 90);
    await db.outbox.deleteMany({ where: { key: `publish-scheduled:${scheduleId}` } }); // even if the job itself was lost
    expect((await readHealth()).schedules?.overdue).toBeGreaterThan(0);
    expect((await watchSchedules(new Date())).overdue).toBe(1);
    expect((await watchSchedules(new Date())).overdue).toBe(0);
    expect(await isOut(issueId)).toBe(true);
    await drainOutbox(handlersWith(null));
    expect(await told("scheduleOverdue")).toEqual(["baek", "han"]);
  });

  it("can be moved, and cancelled; the first moment then brings nothing", async () => {
    const { issueId } = await ready();
    const first = await schedule(issueId);
    const second = await schedule(issueId, { time: "18:30" });
    expect(await row(first.scheduleId)).toMatchObject({ outcome: "moved" });
    await comeRound(first.scheduleId);
    await drainOutbox(handlersWith(null));
    expect(await isOut(issueId)).toBe(false);

    const cancelled = { issueId, scheduleId: second.scheduleId };
    expect(code(await unscheduleIssue(room.people.baek, { issueId, scheduleId: first.scheduleId }))).toBe("stale");
    expectAccepted(await unscheduleIssue(room.people.baek, cancelled));
    expect(code(await unscheduleIssue(room.people.baek, cancelled))).toBe("stale");
    await comeRound(second.scheduleId);
    await drainOutbox(handlersWith(null));
    expect([await isOut(issueId), await stateOfIssue(issueId)]).toEqual([false, "ready"]);
  });

  it("is dropped by a change before the hour, which the managing editors are told", async () => {
    const { issueId } = await ready();
    const { scheduleId } = await schedule(issueId);
    const { number: no, slug } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
    const details = { number: no, slug, publicationDate: "2027-01-31", introduction: "", pageBudget: null };
    expectAccepted(await changeIssueDetails(room.people.han, { ...(await at(issueId)), ...details }));
    expect(await row(scheduleId)).toMatchObject({ outcome: "dropped" });
    expect([await isOut(issueId), await stateOfIssue(issueId)]).toEqual([false, "inProduction"]);
    await drainOutbox(handlersWith(null));
    expect(await told("scheduleDropped")).toEqual(["baek"]); // han made the change
  });

  it("is dropped by another text of one of its articles", async () => {
    const { issueId, first } = await ready();
    const { scheduleId } = await schedule(issueId);
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "고침" }));
    await edit(room, "oh", first, { title: "다른 제목" });
    await submit(room, "oh", first);
    expect(await row(scheduleId)).toMatchObject({ outcome: "dropped" });
  });

  it("is found to be changed by the publication's settings before its hour", async () => {
    const { issueId } = await ready();
    const { scheduleId } = await schedule(issueId);
    await db.publication.update({ where: { id: room.publicationId }, data: { publisher: "다른 연구원" } });
    expect((await watchSchedules(new Date())).dropped).toBe(1);
    expect(await row(scheduleId)).toMatchObject({ outcome: "dropped" });
  });

  it("does not go out when the gate refuses at the hour: the managing editors are told which blocker", async () => {
    const { issueId, first } = await ready();
    const { scheduleId } = await schedule(issueId);
    expectAccepted(await reopen(room.people.oh, { articleId: first, reason: "고침" })); // the text is the same, its approval is not
    await comeRound(scheduleId);
    await drainOutbox(handlersWith(null));
    expect(await isOut(issueId)).toBe(false);
    expect(await row(scheduleId)).toMatchObject({ outcome: "refused", blockers: ["articleInState"] });
    await drainOutbox(handlersWith(null));
    expect(await told("scheduleRefused")).toEqual(["baek articleInState", "han articleInState"]);
  });

  it("can be another edition of an issue that is out", async () => {
    const { issueId, first } = await ready();
    expectAccepted(await publish(room, issueId));
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "수치" }));
    await edit(room, "oh", first, { title: "바로잡은 기사" });
    await submit(room, "oh", first);
    await approve(room, first);
    expectAccepted(await signOff(room, issueId));
    const { scheduleId } = await schedule(issueId, { reason: "수치를 바로잡음" });
    expect(await stateOfIssue(issueId)).toBe("published");
    await comeRound(scheduleId);
    await drainOutbox(handlersWith(null));
    expect((await readEdition(...(await slugsOf(room, issueId))))?.frame.edition.number).toBe(2);
    const [correction] = await db.correction.findMany({ where: { issueId } });
    expect(correction).toMatchObject({ articleId: first, notice: "수치를 바로잡음" });
  });
});

describe("whoever may not", () => {
  it.each([
    ["moon", "forbidden"],
    ["oh", "forbidden"],
    ["seo", "notFound"],
    ["guest", "notFound"],
  ] as const)("%s schedules: %s", async (who, answer) => {
    const { issueId } = await ready();
    expect(code(await scheduleIssue(room.people[who], await wish(issueId)))).toBe(answer);
    const { scheduleId } = await schedule(issueId);
    expect(code(await unscheduleIssue(room.people[who], { issueId, scheduleId }))).toBe(answer);
  });

  it.each([
    ["nobody has signed it off", {}, "blocked", false],
    ["another hash was seen", { hash: "0".repeat(64) }, "stale", true],
    ["the moment is over", { day: "2026-01-01" }, "past", true],
    ["the moment is too far away", { day: "2199-01-01" }, "tooFar", true],
  ] as const)("%s: %s", async (_, more, answer, signed) => {
    const { issueId } = await assembleReady(room, number);
    if (signed) expectAccepted(await signOff(room, issueId));
    expect(code(await scheduleIssue(room.people.baek, await wish(issueId, more)))).toBe(answer);
  });
});

describe("a clock that is changed", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  it.each([
    ["America/New_York", "2026-03-08", "02:30", null, "skippedHour"],
    ["America/New_York", "2026-11-01", "01:30", null, "doubledHour"],
    ["America/New_York", "2026-11-01", "01:30", "first", "2026-11-01T05:30:00.000Z"],
    ["America/New_York", "2026-11-01", "01:30", "second", "2026-11-01T06:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "second", "2026-04-04T15:15:00.000Z"],
    ["Asia/Seoul", "2026-11-01", "01:30", null, "2026-10-31T16:30:00.000Z"],
  ] as const)("%s %s %s (%s): %s", (timeZone, day, time, turn, expected) => {
    const moment = momentOf(timeZone, { day, time, turn }, now);
    expect(moment.ok ? moment.value.toISOString() : moment.error.code).toBe(expected);
  });
});
