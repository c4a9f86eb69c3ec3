import { beforeEach, describe, expect, it } from "vitest";
import { addItem } from "@/lib/issues/add-item.server";
import { itemSchema } from "@/lib/issues/item";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import type { Blocker } from "./blocker";
import { publishIssue } from "./publish-issue.server";
import { publishScheduled } from "./publish-scheduled.server";
import { readEdition } from "./read-edition.server";
import { scheduleIssue } from "./schedule-issue.server";
import { approve, submit, write, writeApproved } from "./testing/articles";
import { assemble, assembleReady, at, publish, readiness, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";

newsroomDatabase();

/* Holes of publishing that users of other systems complain of, each by its name. All of them with their tests: docs/reference/holes.md. */

let room: Newsroom;
beforeEach(async () => {
  room = await makeNewsroom();
});

const isOut = async (issueId: string) => (await readEdition(...(await slugsOf(room, issueId)))) !== null;
const codes = (blockers: readonly Pick<Blocker, "code">[]) => blockers.map(({ code }) => code);

async function addTo(issueId: string, articleId: string): Promise<void> {
  const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId } });
  const place = { sectionId, articleId, ...itemSchema.parse({}) };
  expectAccepted(await addItem(room.people.moon, { ...(await at(issueId)), ...place }));
}

describe("articles added to an approved bundle going out", () => {
  it("an approved article that comes in drops the sign-off, and what was signed off goes out no more", async () => {
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const { hash, nextEdition } = await readiness(room.people.baek, issueId);
    await addTo(issueId, await writeApproved(room, "oh", { title: "끼어든 기사" }));

    const wish = { issueId, edition: nextEdition, reason: "", publicNote: "" };
    const now = await readiness(room.people.baek, issueId);
    expect(codes(now.blockers)).toEqual(["signOffLapsed"]);
    expect(now.lapses.map(({ change, title }) => [change, title])).toContainEqual(["articleAdded", "끼어든 기사"]);
    expect((await publishIssue(room.people.baek, { ...wish, hash })).ok).toBe(false);
    expect((await publishIssue(room.people.baek, { ...wish, hash: now.hash })).ok).toBe(false);
    expect(await isOut(issueId)).toBe(false);
  });

  it("one that nobody approved keeps the issue in, by its name", async () => {
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const articleId = await write(room, "oh", { title: "끼어든 초안" });
    await addTo(issueId, articleId);
    const { blockers } = await readiness(room.people.baek, issueId);
    expect(blockers.map(({ code, subject }) => [code, subject.id])).toContainEqual(["articleNotSubmitted", articleId]);
    expect((await publish(room, issueId)).ok).toBe(false);
  });

  it("one that comes into a scheduled issue ends the schedule: at the hour nothing goes out", async () => {
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const { hash, nextEdition: edition } = await readiness(room.people.baek, issueId);
    const moment = { day: "2027-11-26", time: "09:00" };
    const { scheduleId } = expectAccepted(await scheduleIssue(room.people.baek, { issueId, hash, edition, ...moment }));
    await addTo(issueId, await writeApproved(room, "oh", { title: "끼어든 기사" }));
    expect(await publishScheduled(scheduleId)).toBe("over");
    expect(await isOut(issueId)).toBe(false);
  });
});

describe("a stale “blocked” shown while it publishes", () => {
  it("the list is read from the rows each time: what is mended is gone from it, and it goes out", async () => {
    const articleId = await write(room, "oh");
    await submit(room, "oh", articleId);
    const issueId = await assemble(room, { sections: { 특집: [articleId] } });
    expect(codes((await readiness(room.people.baek, issueId)).blockers)).toEqual(["verdictMissing", "signOffMissing"]);
    await approve(room, articleId);
    expect(codes((await readiness(room.people.baek, issueId)).blockers)).toEqual(["signOffMissing"]);
    expectAccepted(await signOff(room, issueId));
    expect((await readiness(room.people.baek, issueId)).blockers).toEqual([]);
    expectAccepted(await publish(room, issueId));
    expect(await isOut(issueId)).toBe(true);
  });

  it("whoever presses with an old list is refused with the new one, which is the page's", async () => {
    const { issueId } = await assembleReady(room);
    expectAccepted(await signOff(room, issueId));
    const { blockers, nextEdition } = await readiness(room.people.baek, issueId);
    expect(blockers).toEqual([]);
    const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId } });
    const slot = { sectionId, articleId: null, ...itemSchema.parse({ slotLabel: "빈자리" }) };
    expectAccepted(await addItem(room.people.moon, { ...(await at(issueId)), ...slot }));

    const now = await readiness(room.people.baek, issueId);
    const wish = { issueId, hash: now.hash, edition: nextEdition, reason: "", publicNote: "" };
    const answer = await publishIssue(room.people.baek, wish);
    if (answer.ok) throw new Error("it went out");
    expect(answer.error.code).toBe("blocked");
    expect(answer.error.facts.blockers).toEqual(now.blockers);
    expect(codes(now.blockers)).toEqual(["slotEmpty", "signOffLapsed"]);
  });
});
