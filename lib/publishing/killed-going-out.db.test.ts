import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { reopen } from "@/lib/review/reopen.server";
import { createWebhook } from "@/lib/webhooks/create-webhook.server";
import { webhookEvents } from "@/lib/webhooks/webhook";
import { beginCorrection } from "./begin-correction.server";
import { publishScheduled } from "./publish-scheduled.server";
import { retractArticle } from "./retract-article.server";
import { scheduleIssue } from "./schedule-issue.server";
import { withCut } from "./testing/cut-connection";
import { approve, edit, submit } from "./testing/articles";
import { assembleReady, publish, readiness, signOff } from "./testing/issues";
import { makeNewsroom, type Newsroom } from "./testing/newsroom";
import { withdrawIssue } from "./withdraw-issue.server";

newsroomDatabase();

let room: Newsroom;
let admin: Actor;
let number = 0;
beforeAll(async () => {
  room = await makeNewsroom();
  const user = await db.user.create({ data: { email: "admin@example.org", name: "관리자", isAdmin: true } });
  admin = { userId: user.id, email: user.email, name: user.name, locale: "ko", isAdmin: true, roles: {} };
  const webhook = { publicationId: room.publicationId, name: "누리집", url: "https://example.org/hook" };
  expectAccepted(await createWebhook(admin, { ...webhook, events: [...webhookEvents] }));
});

/** Everything that any of these writes about an issue, as numbers: all of the old, or all of the new. */
async function written(issueId: string) {
  const articles = await db.issueItem.findMany({ where: { issueId }, select: { articleId: true } });
  const ids = articles.flatMap(({ articleId }) => articleId ?? []);
  const issue = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  const about = [issueId, ...ids];
  const corrections = await db.article.findMany({ where: { correctsId: { in: ids } }, select: { id: true } });
  const all = [...about, ...corrections.map(({ id }) => id)];
  return {
    ...{ state: issue.state, live: issue.liveEditionId !== null, waits: issue.scheduledFor !== null },
    editions: await db.edition.count({ where: { issueId } }),
    signed: await db.edition.count({ where: { issueId, signature: { not: null } } }),
    schedules: await db.schedule.groupBy({
      by: "outcome",
      where: { issueId },
      _count: true,
      orderBy: { outcome: "asc" },
    }),
    notices: await db.correction.count({ where: { issueId } }),
    retractions: await db.retraction.count({ where: { articleId: { in: ids } } }),
    withdrawals: await db.withdrawal.count({ where: { issueId } }),
    beside: corrections.length,
    revisions: await db.revision.count({ where: { articleId: { in: all } } }),
    events: await db.auditEvent.count({ where: { subjectId: { in: all } } }),
    messages: await db.webhookDelivery.count({ where: { body: { contains: `"number":${issue.number},` } } }),
    queued: await db.outbox.count(),
  };
}

async function ready() {
  number += 1;
  const { issueId, first } = await assembleReady(room, number);
  expectAccepted(await signOff(room, issueId));
  return { issueId, first };
}

async function out() {
  const issue = await ready();
  expectAccepted(await publish(room, issue.issueId));
  return issue;
}

async function wishFor(issueId: string) {
  const { hash, nextEdition } = await readiness(room.people.baek, issueId);
  return { issueId, hash, edition: nextEdition, day: "2027-11-26", time: "09:00", turn: null, reason: "바로잡음" };
}

type Prepared = { issueId: string; run: () => Promise<unknown> };

/** What each does, on an issue of its own. */
const commands: Record<string, () => Promise<Prepared>> = {
  "an hour that has come": async () => {
    const { issueId } = await ready();
    const { scheduleId } = expectAccepted(await scheduleIssue(room.people.baek, await wishFor(issueId)));
    return { issueId, run: () => publishScheduled(scheduleId) };
  },
  "an hour of another edition, with a correction": async () => {
    const { issueId, first } = await out();
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "크게 고침" }));
    await edit(room, "oh", first, { title: "크게 고쳐 쓴 기사" });
    const asked = { articleId: first, reason: "오자" };
    const { articleId } = expectAccepted(await beginCorrection(room.people.han, asked));
    await edit(room, "oh", articleId, { title: "바로잡은 기사" });
    await submit(room, "oh", articleId);
    await approve(room, articleId);
    expectAccepted(await signOff(room, issueId));
    const { scheduleId } = expectAccepted(await scheduleIssue(room.people.baek, await wishFor(issueId)));
    return { issueId, run: () => publishScheduled(scheduleId) };
  },
  "the hour that the gate refuses": async () => {
    const { issueId, first } = await ready();
    const { scheduleId } = expectAccepted(await scheduleIssue(room.people.baek, await wishFor(issueId)));
    expectAccepted(await reopen(room.people.oh, { articleId: first, reason: "고침" }));
    return { issueId, run: () => publishScheduled(scheduleId) };
  },
  "a retraction": async () => {
    const { issueId, first } = await out();
    return { issueId, run: () => retractArticle(room.people.han, { articleId: first, notice: "철회" }) };
  },
  "a withdrawal": async () => {
    const { issueId } = await out();
    const { liveEditionId } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
    const wish = { issueId, liveEditionId: liveEditionId ?? "", reason: "거두어들임" };
    return { issueId, run: () => withdrawIssue(room.people.han, wish) };
  },
  "a correction that is begun": async () => {
    const { issueId, first } = await out();
    expectAccepted(await reopen(room.people.han, { articleId: first, reason: "크게 고침" }));
    const asked = { articleId: first, reason: "오자" };
    return { issueId, run: () => beginCorrection(room.people.han, asked) };
  },
};

describe("killed at every statement: all of the old or all of the new, and every effect once", () => {
  const cells = Object.keys(commands).flatMap((name) =>
    (["before", "after"] as const).map((when) => [name, when] as const),
  );

  it.each(cells)(
    "%s, cut %s each statement",
    async (name, when) => {
      const { issueId, run } = await (commands[name] as () => Promise<Prepared>)();
      const old = await written(issueId);
      let statement = 0;
      for (let wasCut = true; wasCut; ) {
        statement += 1;
        wasCut = (await withCut({ statement, when }, run)).wasCut;
        const now = await settled(() => written(issueId), old);
        if (JSON.stringify(now) !== JSON.stringify(old)) break; // only a commit whose answer was lost, or the whole
      }
      expect(statement).toBeGreaterThan(6);
      const fresh = await written(issueId);
      expect(fresh).not.toEqual(old);
      await run(); // once more: nothing comes of it
      expect(await written(issueId)).toEqual(fresh);
    },
    240_000,
  );
});

/** The server may take a moment to notice that the line is dead; what is read must be the old, or stay what it is. */
async function settled<Value>(read: () => Promise<Value>, old: Value): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    const value = await read().catch((error: unknown) => (attempt < 20 ? undefined : Promise.reject(error)));
    if (value !== undefined && (attempt >= 5 || JSON.stringify(value) === JSON.stringify(old))) return value;
  }
}
