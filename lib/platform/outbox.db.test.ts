import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { dataFolder } from "./data-folder.server";
import { db, inTransaction } from "./db.server";
import { enqueue } from "./jobs.server";
import { deliverMail } from "./mail.server";
import { drainOutbox, startOutboxRunner } from "./outbox.server";
import { type TaskHandlers, taskPayloads } from "./tasks";
import { newsroomDatabase } from "./testing/database";
import { eventually } from "./testing/eventually";

const mail = (subject: string) => ({ to: "reader@example.org", subject, text: "본문" });

/** The others are nobody's business here: that one of them runs would be a failure. */
function handlers(send: TaskHandlers["mail.send"]): TaskHandlers {
  const never = async () => {
    throw new Error("not this task");
  };
  const others = Object.fromEntries(Object.keys(taskPayloads).map((name) => [name, never]));
  return { ...others, "mail.send": send } as TaskHandlers;
}

describe("the outbox", () => {
  newsroomDatabase({ each: true });

  it("does what was committed, once a key, and nothing that was rolled back", async () => {
    const sent: string[] = [];
    await inTransaction((tx) => enqueue(tx, "mail.send", mail("kept"), { key: "k" }));
    await inTransaction((tx) => enqueue(tx, "mail.send", mail("again"), { key: "k" }));
    const undone = inTransaction(async (tx) => {
      await enqueue(tx, "mail.send", mail("undone"));
      throw new Error("stop");
    });
    await expect(undone).rejects.toThrow("stop");
    const recording = handlers(async ({ subject }) => void sent.push(subject));
    expect(await drainOutbox(recording)).toBe(1);
    expect(await drainOutbox(recording)).toBe(0);
    expect(sent).toEqual(["kept"]);
  });

  it("refuses a payload of another shape", async () => {
    const wrong = { to: "nobody", subject: "", text: "" };
    await expect(inTransaction((tx) => enqueue(tx, "mail.send", wrong))).rejects.toThrow();
    expect(await db.outbox.count()).toBe(0);
  });

  it("keeps what failed, later each time, and gives up at last", async () => {
    await inTransaction((tx) => enqueue(tx, "mail.send", mail("never")));
    const failing = handlers(async () => {
      throw new Error("mail server is down");
    });
    await drainOutbox(failing);
    const first = await db.outbox.findFirstOrThrow();
    expect(first).toMatchObject({ attempts: 1, lastError: "mail server is down", failedAt: null, doneAt: null });
    expect(first.runAt.getTime()).toBeGreaterThan(Date.now());
    await db.outbox.updateMany({ data: { attempts: 11, runAt: new Date(0) } });
    await drainOutbox(failing);
    expect(await db.outbox.findFirstOrThrow()).toMatchObject({ attempts: 12, failedAt: expect.any(Date) });
  });

  it("gives a killed runner's work to the next one when its lease has run out", async () => {
    await inTransaction((tx) => enqueue(tx, "mail.send", mail("left over")));
    const lease = { attempts: 1, leasedUntil: new Date(Date.now() + 30_000) };
    await db.outbox.updateMany({ data: lease });
    const send = vi.fn(async () => {});
    expect(await drainOutbox(handlers(send))).toBe(0);
    await db.outbox.updateMany({ data: { leasedUntil: new Date(Date.now() - 1) } });
    expect(await drainOutbox(handlers(send))).toBe(1);
  });

  it("does each of many once, with two runners beside each other, as soon as it is committed", async () => {
    const sent: string[] = [];
    const send = handlers(async ({ subject }) => void sent.push(subject));
    const runners = [startOutboxRunner(send), startOutboxRunner(send)];
    const subjects = Array.from({ length: 20 }, (_, index) => `mail ${index}`);
    await inTransaction(async (tx) => {
      for (const subject of subjects) await enqueue(tx, "mail.send", mail(subject));
    });
    await eventually(async () => expect(await db.outbox.count({ where: { doneAt: null } })).toBe(0));
    await Promise.all(runners.map((runner) => runner.stop()));
    expect(sent.sort()).toEqual(subjects.sort());
  });
});

describe("deliverMail without SMTP_URL", () => {
  it("writes one file for a key, however often it is done", async () => {
    const context = { id: "1", key: "invitation:1" };
    await deliverMail(mail("초대"), context);
    await deliverMail(mail("초대"), context);
    const files = (await readdir(dataFolder("outbox"))).filter((name) => name.endsWith(".eml"));
    expect(files).toHaveLength(1);
    const text = await readFile(`${dataFolder("outbox")}/${files[0]}`, "utf8");
    expect(text).toContain("To: reader@example.org");
    expect(text).toContain("Auto-Submitted: auto-generated");
    expect(text).toContain(`Message-ID: <${files[0]?.replace(".eml", "")}@localhost>`);
  });
});
