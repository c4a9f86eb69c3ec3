import { describe, expect, it } from "vitest";
import { db } from "./db.server";
import { drainOutbox } from "./outbox.server";
import { every } from "./moments";
import { recurring, writeMoments } from "./schedule.server";
import type { TaskHandlers } from "./tasks";
import { newsroomDatabase } from "./testing/database";

newsroomDatabase({ each: true });

const mail = { to: "desk@example.org", subject: "digest", text: "본문" };
const hourly = recurring("mail.send", mail, every({ minutes: 60 }), "digest");
const moment = (text: string) => new Date(`2026-03-02T${text}:00Z`);

/** Two processes look at the calendar at the same time, each with a memory of its own. */
const look = (now: Date) => Promise.all([writeMoments([hourly], now), writeMoments([hourly], now)]);

describe("a schedule", () => {
  it("has one row a moment, however many processes look and however often", async () => {
    for (const now of ["09:01", "09:30", "09:59", "10:00"]) await look(moment(now));
    const rows = await db.outbox.findMany({ orderBy: { runAt: "asc" } });
    expect(rows.map(({ runAt }) => runAt)).toEqual([moment("10:00"), moment("11:00")]);
  });

  it("does what fell due while nothing ran once, and goes on from now", async () => {
    await look(moment("09:01"));
    const now = new Date(); // long after: every process was away
    await look(now);
    const sent: string[] = [];
    const handlers = { "mail.send": async () => void sent.push("digest") } as unknown as TaskHandlers;
    expect(await drainOutbox(handlers)).toBe(1);
    expect(sent).toEqual(["digest"]);
    const open = await db.outbox.findMany({ where: { doneAt: null } });
    expect(open.map(({ runAt }) => runAt.getTime() > now.getTime())).toEqual([true]);
  });

  it("forgets moments long past, and only its own", async () => {
    await look(moment("09:01"));
    const doneAt = new Date("2026-02-01T00:00:00Z");
    await db.outbox.updateMany({ data: { doneAt } });
    await db.outbox.create({ data: { task: "mail.send", payload: mail, key: "another", doneAt } });
    await look(moment("10:01"));
    expect((await db.outbox.findMany({ orderBy: { runAt: "asc" } })).map(({ key }) => key)).toEqual([
      "schedule:digest:2026-03-02T11:00:00.000Z",
      "another",
    ]);
  });
});
