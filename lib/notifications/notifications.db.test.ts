import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { makeArticle, makeWorld, type World } from "@/lib/articles/testing/world";
import { newId } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { TaskPayload } from "@/lib/platform/tasks";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { changePreference, stopMail } from "./change-preference.server";
import type { Kind, Way } from "./kinds";
import type { Letters } from "./letters";
import { countUnread, listNotifications } from "./list-notifications.server";
import { mailNotification } from "./mail-notification.server";
import { markRead, openNotification } from "./mark-read.server";
import { sendDigests } from "./send-digests.server";
import { tellPerson } from "./tell-person.server";

newsroomDatabase();

let world: World;
let articleId: string;
beforeAll(async () => {
  world = await makeWorld();
  articleId = await makeArticle(world);
});

const letters: Letters = {
  notification: async (_, line) => ({ subject: line.news, text: `${line.title} ×${line.count}`, html: "<p></p>" }),
  digest: async (_, lines, more) => ({
    subject: "digest",
    text: `${lines.map(({ title }) => title)} +${more}`,
    html: "<p></p>",
  }),
};

type News = Partial<TaskPayload<"person.tell">> & { key?: string };

/** A fresh author of the publication, so that tests do not meet. */
async function somebody(ways: Partial<Record<Kind, Way>> = {}): Promise<Actor> {
  const { publicationId } = world;
  const userId = newId();
  const email = `${userId}@example.org`;
  await db.user.create({
    data: { id: userId, email, name: "새 사람", memberships: { create: { publicationId, role: "editor" } } },
  });
  const actor: Actor = {
    userId,
    email,
    name: "새 사람",
    locale: "ko",
    isAdmin: false,
    roles: { [publicationId]: ["editor"] },
  };
  const all = { digestHour: 8, timeZone: "Asia/Seoul" };
  if (Object.keys(ways).length > 0)
    expectAccepted(await changePreference(actor, { ways: ways as Record<Kind, Way>, ...all }));
  return actor;
}

async function tell({ userId }: Actor, { key = newId(), ...news }: News = {}): Promise<void> {
  const place = { type: "article" as const, id: articleId, part: "thread-1" };
  const told = { userId, kind: "mentioned" as const, byName: "문지우", subject: "새 기사", place, ...news };
  await tellPerson(told, { id: newId(), key });
}

const linesOf = async (actor: Actor) => (await listNotifications(actor, { show: "all" })).lines;
const mailsTo = async ({ email }: Actor) =>
  (await db.outbox.findMany({ where: { task: "mail.send" }, orderBy: { id: "asc" } }))
    .map(({ payload }) => payload as TaskPayload<"mail.send">)
    .filter(({ to }) => to === email);

/** What the outbox does with mails that are due at once. */
async function mailWaiting({ userId }: Actor): Promise<void> {
  for (const { id } of await db.notification.findMany({ where: { userId } }))
    await mailNotification({ notificationId: id }, letters);
}

describe("tellPerson", () => {
  it("folds what happens again about the same thing, until it is read", async () => {
    const actor = await somebody();
    await tell(actor);
    await tell(actor, { byName: "다른 사람" });
    await tell(actor, { place: { type: "article", id: articleId, part: "thread-2" } });
    expect(await linesOf(actor)).toMatchObject([
      { count: 1, place: { part: "thread-2" } },
      { count: 2, byName: "다른 사람", place: { part: "thread-1" }, isRead: false },
    ]);
    await markRead(actor, {});
    await tell(actor);
    expect((await linesOf(actor)).map(({ count, isRead }) => [count, isRead])).toEqual([
      [1, false],
      [1, true],
      [2, true],
    ]);
    expect(await countUnread(actor)).toBe(1);
  });

  it("counts a happening once, however often and beside whom it is told", async () => {
    const actor = await somebody();
    const others = Array.from({ length: 5 }, () => tell(actor));
    await Promise.all([tell(actor, { key: "same" }), ...others]);
    await tell(actor, { key: "same" });
    expect(await linesOf(actor)).toMatchObject([{ count: 6 }]);
    await markRead(actor, {});
    await tell(actor, { key: "same" });
    expect(await linesOf(actor)).toHaveLength(1);
  });

  it("tells nothing to those who may not know, have left, or do not want to", async () => {
    const nobody = await somebody({ mention: "off" });
    await tell(nobody);
    expect(await linesOf(nobody)).toEqual([]);
    await tell(world.stranger);
    expect(await linesOf(world.stranger)).toEqual([]);
    const gone = await somebody();
    await db.user.update({ where: { id: gone.userId }, data: { deactivatedAt: new Date() } });
    await tell(gone);
    expect(await db.notification.count({ where: { userId: gone.userId } })).toBe(0);
    await tell(world.admin, { kind: "jobFailed", place: { type: "job", id: newId() } });
    await tell(world.chief, { kind: "jobFailed", place: { type: "job", id: newId() } });
    expect([await linesOf(world.admin), await linesOf(world.chief)].map(({ length }) => length)).toEqual([1, 0]);
    expect(await linesOf({ ...world.admin, isAdmin: false })).toEqual([]);
  });

  it("shows nothing of a publication that somebody has left", async () => {
    const actor = await somebody();
    await tell(actor);
    const left = { ...actor, roles: {} };
    expect(await linesOf(left)).toEqual([]);
    expect(await countUnread(left)).toBe(0);
  });
});

describe("a mail at once", () => {
  it("is one for what was folded, and another for what comes after it", async () => {
    const actor = await somebody({ mention: "mail" });
    await tell(actor);
    await tell(actor);
    await mailWaiting(actor);
    await mailWaiting(actor);
    expect((await mailsTo(actor)).map(({ text }) => text)).toEqual(["새 기사 ×2"]);
    await tell(actor);
    await mailWaiting(actor);
    expect((await mailsTo(actor)).map(({ text }) => text)).toEqual(["새 기사 ×2", "새 기사 ×3"]);
    const queued = await db.outbox.count({
      where: { task: "notification.mail", key: { contains: (await linesOf(actor))[0]?.id ?? "" } },
    });
    expect(queued).toBe(2);
  });

  it("is not sent of what was read, was taken away, or is no longer wanted by mail", async () => {
    const actor = await somebody({ mention: "mail", reply: "mail", verdict: "mail" });
    await tell(actor);
    await markRead(actor, {});
    await tell(actor, { kind: "replied" });
    await stopMail({ userId: actor.userId, kind: "reply" });
    await tell(actor, { kind: "approved" });
    await db.membership.deleteMany({ where: { userId: actor.userId } });
    await mailWaiting(actor);
    expect(await mailsTo(actor)).toEqual([]);
  });

  it("of a mail that could not be sent is not sent", async () => {
    const admin = world.admin;
    await tell(admin, { kind: "jobFailed", subject: "mail.send", place: { type: "job", id: newId() } });
    await mailWaiting(admin);
    const about = await db.notification.findFirstOrThrow({ where: { userId: admin.userId, title: "mail.send" } });
    expect(about.mailSince).toBeNull();
  });
});

describe("the digest", () => {
  const tomorrow = (hours = 0) => new Date(Date.now() + (30 + hours) * 60 * 60 * 1000);

  it("comes once a day with what waited, whoever sends at once, and not again", async () => {
    const actor = await somebody({ mention: "digest", reply: "app" });
    await tell(actor, { subject: "하나" });
    await tell(actor, { subject: "둘", place: { type: "article", id: articleId } });
    await tell(actor, { subject: "셋", kind: "replied" });
    await Promise.all([
      sendDigests(tomorrow(), letters),
      sendDigests(tomorrow(), letters),
      sendDigests(tomorrow(), letters),
    ]);
    await sendDigests(tomorrow(1), letters);
    expect((await mailsTo(actor)).map(({ text }) => text)).toEqual(["둘,하나 +0"]);
    await tell(actor, { subject: "넷" });
    await sendDigests(tomorrow(24), letters);
    expect((await mailsTo(actor)).map(({ text }) => text)).toEqual(["둘,하나 +0", "넷 +0"]);
  });

  it("is neither lost nor doubled when it breaks off between", async () => {
    const [first, second] = [await somebody({ mention: "digest" }), await somebody({ mention: "digest" })];
    for (const actor of [first, second]) await tell(actor);
    let calls = 0;
    const breaking: Letters = {
      ...letters,
      digest: (...given) => {
        calls += 1;
        if (calls === 2) throw new Error("killed");
        return letters.digest(...given);
      },
    };
    await expect(sendDigests(tomorrow(), breaking)).rejects.toThrow("killed");
    const sent = async () => [(await mailsTo(first)).length, (await mailsTo(second)).length];
    expect(await sent()).toEqual([1, 0]);
    await sendDigests(tomorrow(), letters);
    expect(await sent()).toEqual([1, 1]);
  });

  it("does not come before its hour, nor of what was read or is not theirs to see any more", async () => {
    const [early, read, left] = [
      await somebody({ mention: "digest" }),
      await somebody({ mention: "digest" }),
      await somebody({ mention: "digest" }),
    ];
    for (const actor of [early, read, left]) await tell(actor);
    const ago = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await sendDigests(ago, letters);
    expect(await mailsTo(early)).toEqual([]);
    await markRead(read, {});
    await db.membership.deleteMany({ where: { userId: left.userId } });
    await sendDigests(tomorrow(), letters);
    expect([await mailsTo(early), await mailsTo(read), await mailsTo(left)].map(({ length }) => length)).toEqual([
      1, 0, 0,
    ]);
  });
});

describe("reading", () => {
  it("opens at the spot, and is one's own business", async () => {
    const actor = await somebody();
    await tell(actor);
    const [line] = await linesOf(actor);
    const id = line?.id ?? "";
    expect(await openNotification(world.editor, id)).toMatchObject({ ok: false });
    expect(expectAccepted(await openNotification(actor, id))).toEqual({
      href: `/studio/articles/${articleId}#thread-1`,
    });
    expect(await countUnread(actor)).toBe(0);
    await tell(actor);
    expect(expectAccepted(await markRead(world.editor, { ids: [id] })).count).toBe(0);
  });

  it("comes in pages by keys, each line once", async () => {
    const actor = await somebody();
    const place = (number: number) => ({ type: "article" as const, id: articleId, part: `thread-${number}` });
    for (let number = 0; number < 65; number += 1) await tell(actor, { place: place(number) });
    const seen: string[] = [];
    for (let before: string | undefined; ; ) {
      const page = await listNotifications(actor, { show: "unread", ...(before && { before }) });
      seen.push(...page.lines.map((line) => line.place.part ?? ""));
      if (!page.next) break;
      before = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 65 }, (_, index) => `thread-${64 - index}`));
  });
});

it("a link in a mail ends that kind alone, the digest's all that come in it", async () => {
  const actor = await somebody({ mention: "mail", reply: "digest", deadLink: "digest", verdict: "digest" });
  const ways = async () =>
    (await db.notificationPreference.findUniqueOrThrow({ where: { userId: actor.userId } })).ways;
  await stopMail({ userId: actor.userId, kind: "mention" });
  expect(await ways()).toMatchObject({ mention: "app", verdict: "digest" });
  await stopMail({ userId: actor.userId, kind: "digest" });
  await stopMail({ userId: actor.userId, kind: "digest" });
  expect(await ways()).toMatchObject({
    mention: "app",
    reply: "app",
    deadLink: "app",
    verdict: "app",
    tableNewer: "app",
  });
});
