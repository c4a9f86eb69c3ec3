import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makePerson, makePublication } from "@/lib/people/testing/make-people";
import { mailNotification } from "@/lib/notifications/mail-notification.server";
import { tellPerson } from "@/lib/notifications/tell-person.server";
import { tellOfFailedJob } from "@/lib/notifications/tell-of.server";
import { newId } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { deliverMail } from "@/lib/platform/mail.server";
import { drainOutbox } from "@/lib/platform/outbox.server";
import type { TaskHandlers } from "@/lib/platform/tasks";
import { newsroomDatabase } from "@/lib/platform/testing/database";
import { notificationLetters } from "./notification-letters";

newsroomDatabase();

/** What the server took, and how it answers the next recipients and messages. */
const taken: string[] = [];
const answers = { recipient: [] as number[], message: [] as number[] };

const refusal = (responseCode: number) => Object.assign(new Error("no"), { responseCode });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_, __, done) {
    const code = answers.recipient.shift();
    done(code ? refusal(code) : null);
  },
  onData(stream, _, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const code = answers.message.shift();
      if (!code) taken.push(Buffer.concat(parts).toString("utf8"));
      done(code ? refusal(code) : null);
    });
  },
});

const handlers = {
  "mail.send": deliverMail,
  "notification.mail": (payload) => mailNotification(payload, notificationLetters),
  "person.tell": tellPerson,
  "job.failed": tellOfFailedJob,
} as Partial<TaskHandlers> as TaskHandlers;

beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  // Before the first question to the database, with which the environment is read.
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));
beforeEach(() => {
  taken.length = 0;
  answers.recipient.length = 0;
  answers.message.length = 0;
});

async function send(to: string): Promise<string> {
  const key = newId();
  await inTransaction((tx) => enqueue(tx, "mail.send", { to, subject: "알림", text: "본문" }, { key }));
  return key;
}

const rowOf = (key: string) => db.outbox.findUniqueOrThrow({ where: { key } });

/** As if the pause before the next attempt were over. */
async function passTime(): Promise<void> {
  await db.outbox.updateMany({ where: { doneAt: null, failedAt: null }, data: { runAt: new Date() } });
}

describe("a mail, by a real SMTP server", () => {
  it("that is put off is tried again, and arrives once", async () => {
    answers.recipient.push(451);
    answers.message.push(452);
    const key = await send("later@example.org");
    await drainOutbox(handlers);
    expect(await rowOf(key)).toMatchObject({ doneAt: null, failedAt: null, attempts: 1 });
    await passTime();
    await drainOutbox(handlers);
    expect(await rowOf(key)).toMatchObject({ doneAt: null, failedAt: null, attempts: 2 });
    expect(taken).toEqual([]);
    await passTime();
    await drainOutbox(handlers);
    await drainOutbox(handlers);
    expect((await rowOf(key)).doneAt).not.toBeNull();
    expect(taken).toHaveLength(1);
  });

  it.each([
    ["recipient", "recipient", 550],
    ["message", "message", 554],
  ] as const)(
    "whose %s is refused for good is given up at once, and administrators hear of it, but not by mail",
    async (_, what, code) => {
      const admin = await makePerson({ isAdmin: true });
      answers[what].push(code);
      const key = await send("nobody@example.org");
      await drainOutbox(handlers);
      await passTime();
      await drainOutbox(handlers);
      expect(await rowOf(key)).toMatchObject({ doneAt: null, attempts: 1, failedAt: expect.any(Date) });
      const told = await db.notification.findMany({ where: { userId: admin.userId } });
      expect(told).toMatchObject([{ news: "jobFailed", title: "mail.send", mailSince: null }]);
      expect(taken).toEqual([]);
    },
  );
});

describe("a notification's mail", () => {
  it.each(["ko", "en"] as const)(
    "in %s has text and HTML, leads to the spot, and can be ended by one press",
    async (locale) => {
      const publicationId = await makePublication();
      const person = await makePerson({ publicationId, roles: ["editor"] });
      await db.user.update({ where: { id: person.userId }, data: { locale } });
      const issue = await db.issue.create({
        data: { publicationId, number: 7, slug: newId(), publicationDate: new Date("2026-03-06") },
      });
      const news = { userId: person.userId, kind: "signOffAsked" as const, byName: "<문> & 오" };
      const place = { type: "issue" as const, id: issue.id };
      await inTransaction((tx) => enqueue(tx, "person.tell", { ...news, subject: "7", place }, { key: newId() }));
      await drainOutbox(handlers);
      await passTime();
      await drainOutbox(handlers);
      await passTime();
      await drainOutbox(handlers);
      const [mail = ""] = taken;
      expect(taken).toHaveLength(1);
      const headers = mail.split("\r\n\r\n")[0]?.replace(/\r\n\s+/g, "") ?? "";
      const address = /List-Unsubscribe:\s*<(http:\/\/localhost:3000\/api\/notifications\/unsubscribe\/[^>]+)>/.exec(
        headers,
      );
      expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
      expect(address?.[1]).toContain(`${person.userId}.signOffAsked.`);
      expect(headers).toMatch(/multipart\/alternative/);
      const text = bodies(mail).join("\n");
      const { id } = await db.notification.findFirstOrThrow({ where: { userId: person.userId } });
      expect(text).toContain(`http://localhost:3000/studio/notifications/${id}`);
      expect(text).toContain(
        locale === "ko" ? "<문> & 오 님이 7호의 최종 확인을 부탁했습니다." : "<문> & 오 asks you to sign issue 7 off.",
      );
      expect(text).toContain("&lt;문&gt; &amp; 오");
      expect(text).toContain(`<html lang="${locale}">`);
    },
  );
});

/** The parts of a multipart mail, decoded. */
function bodies(mail: string): string[] {
  return mail.split(/\r\n--[^\r\n]+\r\n/).map((part) => {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const body = rest.join("\r\n\r\n");
    if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
    const bytes = body
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return /quoted-printable/i.test(head) ? Buffer.from(bytes, "latin1").toString("utf8") : body;
  });
}
