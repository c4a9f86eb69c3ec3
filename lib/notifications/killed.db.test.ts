import { beforeAll, describe, expect, it, vi } from "vitest";
import { makeArticle, makeWorld, type World } from "@/lib/articles/testing/world";
import { newId } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { withCut } from "@/lib/publishing/testing/cut-connection";
import type { Letters } from "./letters";
import { mailNotification } from "./mail-notification.server";
import { sendDigests } from "./send-digests.server";
import { tellPerson } from "./tell-person.server";

newsroomDatabase();

const letter = { subject: "알림", text: "본문", html: "<p></p>" };
const letters: Letters = { notification: async () => letter, digest: async () => letter };
const tomorrow = new Date(Date.now() + 30 * 60 * 60 * 1000);

let world: World;
let articleId: string;
beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  world = await makeWorld();
  articleId = await makeArticle(world);
});

/** A fresh editor who wants mentions in this way. */
async function somebody(mention: "mail" | "digest") {
  const { publicationId } = world;
  const userId = newId();
  const email = `${userId}@example.org`;
  const memberships = { create: { publicationId, role: "editor" as const } };
  const preference = { create: { ways: { mention } } };
  await db.user.create({ data: { id: userId, email, name: "새 사람", memberships, preference } });
  return { userId, email };
}

function tell(userId: string, key: string): Promise<void> {
  const place = { type: "article" as const, id: articleId };
  const news = { userId, kind: "mentioned" as const, byName: "문지우", subject: "새 기사", place };
  return tellPerson(news, { id: newId(), key });
}

async function countMails(email: string): Promise<number> {
  return db.outbox.count({ where: { task: "mail.send", payload: { path: ["to"], equals: email } } });
}

type Tried = { work: () => Promise<unknown>; effects: () => Promise<unknown> };

/** Cuts the line at every statement of the work's transaction in turn, does it again as the outbox would, and twice for good measure. */
async function cutEverywhere(when: "before" | "after", prepare: () => Promise<Tried>, expected: unknown) {
  let cuts = 0;
  for (let statement = 1; ; statement += 1) {
    const { work, effects } = await prepare();
    const { wasCut } = await withCut({ statement, when }, work);
    await work();
    await work();
    expect(await effects(), `cut ${when} statement ${statement}`).toEqual(expected);
    if (!wasCut) break;
    cuts += 1;
  }
  expect(cuts).toBeGreaterThan(3);
}

describe.each(["before", "after"] as const)(
  "killed %s any statement",
  (when) => {
    it("a digest is mailed once", () =>
      cutEverywhere(
        when,
        async () => {
          const { userId, email } = await somebody("digest");
          await tell(userId, newId());
          return { work: () => sendDigests(tomorrow, letters), effects: () => countMails(email) };
        },
        1,
      ));

    it("a mail at once is mailed once", () =>
      cutEverywhere(
        when,
        async () => {
          const { userId, email } = await somebody("mail");
          await tell(userId, newId());
          const { id } = await db.notification.findFirstOrThrow({ where: { userId } });
          return { work: () => mailNotification({ notificationId: id }, letters), effects: () => countMails(email) };
        },
        1,
      ));

    it("what is told stands there once, and its mail is queued once", () =>
      cutEverywhere(when, async () => {
        const { userId } = await somebody("mail");
        const key = newId();
        const effects = async () => {
          const rows = await db.notification.findMany({ where: { userId } });
          const id = rows[0]?.id ?? "";
          const queued = { task: "notification.mail", payload: { path: ["notificationId"], equals: id } };
          return [rows.map(({ count }) => count), await db.outbox.count({ where: queued })];
        };
        return { work: () => tell(userId, key), effects };
      }, [[1], 1]));
  },
  120_000,
);
