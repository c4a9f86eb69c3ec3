import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { expectAccepted } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { stopListening } from "@/lib/platform/notify.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { eventually } from "@/lib/platform/testing/eventually";
import { reopen } from "@/lib/review/reopen.server";
import { PublicParts, readPartVersion } from "./public-parts.server";
import { retractArticle } from "./retract-article.server";
import { rollBackIssue } from "./roll-back-issue.server";
import { siteKey } from "./site-key";
import { approve, edit, submit } from "./testing/articles";
import { assembleReady, publish, signOff, slugsOf } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";
import { withdrawIssue } from "./withdraw-issue.server";

const world = newsroomDatabase();
let room: Newsroom;
beforeAll(async () => {
  room = await makeNewsroom();
});
afterAll(stopListening);

const keyOf = async (issueId: string) => (await slugsOf(room, issueId)).join("/");
const versions = async (key: string) => [await readPartVersion(siteKey), await readPartVersion(key)] as const;
const live = async (issueId: string) =>
  (await db.issue.findUniqueOrThrow({ where: { id: issueId } })).liveEditionId ?? "";

async function published(number: number) {
  const ready = await assembleReady(room, number);
  expectAccepted(await signOff(room, ready.issueId));
  expectAccepted(await publish(room, ready.issueId));
  return { ...ready, key: await keyOf(ready.issueId) };
}

/** Two editions, the second one live. */
async function publishedTwice(number: number) {
  const made = await published(number);
  const first = await live(made.issueId);
  expectAccepted(await reopen(room.people.han, { articleId: made.first, reason: "수치 오류" }));
  await edit(room, "oh", made.first, { title: "바로잡은 기사" });
  await submit(room, "oh", made.first);
  await approve(room, made.first);
  expectAccepted(await signOff(room, made.issueId));
  expectAccepted(await publish(room, made.issueId, "수치 오류"));
  return { ...made, editions: [first, await live(made.issueId)] as const };
}

describe("the version of what the public reads", () => {
  it("stays when something is written that nobody can read, and rises with each change of what is out", async () => {
    const ready = await assembleReady(room, 1);
    const key = await keyOf(ready.issueId);
    const before = await versions(key);
    expect(before[1]).toBe(0);
    expectAccepted(await signOff(room, ready.issueId));
    expect(await versions(key)).toEqual(before);

    const seen = [before];
    const risen = async (work: () => Promise<unknown>) => {
      await work();
      const now = await versions(key);
      const last = seen.at(-1) ?? before;
      expect([now[0] > last[0], now[1] > last[1]]).toEqual([true, true]);
      seen.push(now);
    };
    await risen(async () => expectAccepted(await publish(room, ready.issueId)));
    await risen(async () =>
      expectAccepted(await retractArticle(room.people.han, { articleId: ready.second, notice: "원자료 오류" })),
    );
    const liveEditionId = await live(ready.issueId);
    await risen(async () =>
      expectAccepted(
        await withdrawIssue(room.people.han, { issueId: ready.issueId, liveEditionId, reason: "인쇄 오류" }),
      ),
    );
  });

  it("rises when the pointer goes back, and leaves other issues alone", async () => {
    const other = await published(2);
    const { issueId, key, editions } = await publishedTwice(3);
    const [otherBefore, [, before]] = [(await versions(other.key))[1], await versions(key)];
    const [editionId, liveEditionId] = editions;
    const asked = { issueId, editionId, liveEditionId, reason: "앞의 판이 맞음" };
    expectAccepted(await rollBackIssue(room.people.han, asked));
    expect((await versions(key))[1]).toBeGreaterThan(before);
    expect((await versions(other.key))[1]).toBe(otherBefore);
  });

  it("rises by plain SQL too, past every command; and not at all when the transaction is undone", async () => {
    const { issueId, key } = await published(4);
    const [, before] = await versions(key);
    await expect(
      inTransaction(async (tx) => {
        await tx.issue.update({ where: { id: issueId }, data: { liveEditionId: null, state: "withdrawn" } });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect((await versions(key))[1]).toBe(before);
    await world.query(`UPDATE "Issue" SET "publicationDate" = '2026-02-27' WHERE id = $1`, [issueId]);
    expect((await versions(key))[1]).toBeGreaterThan(before);
  });

  it("of all issues rises when the publication's address changes, under the old and the new one", async () => {
    const { key } = await published(5);
    const [, before] = await versions(key);
    const slug = `${room.publicationSlug}-neu`;
    await world.query(`UPDATE "Publication" SET slug = $1 WHERE id = $2`, [slug, room.publicationId]);
    const moved = key.replace(room.publicationSlug, slug);
    expect((await versions(key))[1]).toBeGreaterThan(before);
    expect((await versions(moved))[1]).toBe((await versions(key))[1]);
    await world.query(`UPDATE "Publication" SET slug = $1 WHERE id = $2`, [room.publicationSlug, room.publicationId]);
  });

  it("rises in the order of the commits, however many there are at once", async () => {
    const issues = await Promise.all([published(6), published(7), published(8)]);
    const touch = (issueId: string, day: number) =>
      world.query(`UPDATE "Issue" SET "publicationDate" = make_date(2025, 3, $1) WHERE id = $2`, [day, issueId]);
    await Promise.all(issues.flatMap(({ issueId }, at) => [1, 2, 3].map((day) => touch(issueId, day + 4 * at))));
    const newest = Math.max(...(await Promise.all(issues.map(({ key }) => readPartVersion(key)))));
    // The site changed with each of them: with the last one at last.
    expect(await readPartVersion(siteKey)).toBe(newest);
  });
});

describe("a process that follows", () => {
  it("hears of a change at once, and after a lost connection is in doubt until it has read what it missed", async () => {
    const { issueId, key } = await published(9);
    const parts = new PublicParts();
    await parts.follow();
    expect(parts.isCertain).toBe(false);
    await parts.confirm();
    expect([parts.isCertain, parts.get(key)?.version]).toEqual([true, await readPartVersion(key)]);

    const move = (day: number) =>
      world.query(`UPDATE "Issue" SET "publicationDate" = make_date(2024, 5, $1) WHERE id = $2`, [day, issueId]);
    await move(1);
    const heard = await readPartVersion(key);
    await eventually(() => expect(parts.get(key)?.version).toBe(heard));
    expect(parts.isCertain).toBe(true);

    await world.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'imprimatur listener' AND datname = current_database()",
    );
    await eventually(() => expect(parts.isCertain).toBe(false));
    await move(2);
    await parts.confirm();
    expect(parts.get(key)?.version).toBe(await readPartVersion(key));
    await eventually(async () => {
      await parts.confirm();
      expect(parts.isCertain).toBe(true);
    });
    parts.stop();
  });

  it("finds by itself that a message was lost on its way", async () => {
    const { key } = await published(10);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const parts = new PublicParts();
    try {
      await parts.follow();
      await parts.confirm();
      // Past the function that tells: a change of which no process hears.
      await world.query(`UPDATE "PublicPart" SET version = nextval('public_part_version') WHERE key = $1`, [key]);
      const now = await readPartVersion(key);
      expect([parts.isCertain, parts.get(key)?.version === now]).toEqual([true, false]);
      vi.advanceTimersByTime(5_000);
      await eventually(() => expect(parts.isCertain).toBe(false));
      await parts.confirm();
      expect([parts.isCertain, parts.get(key)?.version]).toEqual([true, now]);
    } finally {
      parts.stop();
      vi.useRealTimers();
    }
  });
});
