import "server-only";
import { readActor } from "@/lib/access/read-actor.server";
import { dateOf, dayIn } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { wayOf } from "./kinds";
import { lastDigestMoment } from "./digest-moment";
import type { Letters } from "./letters";
import { seePlace } from "./may-be-told.server";
import { lineOf, type NotificationLine } from "./notification-line";
import { readPreference } from "./read-preference.server";

/** People that are looked up at a time. */
const peopleAtOnce = 500;
/** Lines of a digest; further ones are counted. */
const mostLines = 50;

/**
 * Sends the digest to everybody whose hour has passed and who has something waiting from before it. One transaction a person writes the day's
 * digest, its mail and that nothing of it waits any more: killed between two, the next go sends to those who are left, and to nobody twice.
 * Answers how many were sent.
 */
export async function sendDigests(now: Date, letters: Letters): Promise<number> {
  let sent = 0;
  for (let after: Id | undefined; ; ) {
    const waiting = await db.notification.groupBy({
      by: ["userId"],
      where: { mailSince: { not: null, lt: now }, readAt: null, ...(after && { userId: { gt: after } }) },
      orderBy: { userId: "asc" },
      take: peopleAtOnce,
    });
    for (const { userId } of waiting) if (await sendDigest(userId, now, letters)) sent += 1;
    if (waiting.length < peopleAtOnce) return sent;
    after = waiting.at(-1)?.userId;
  }
}

async function sendDigest(userId: Id, now: Date, letters: Letters): Promise<boolean> {
  const preference = await readPreference(userId);
  const moment = lastDigestMoment(preference, now);
  const day = dateOf(dayIn(preference.timeZone, moment));
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    if (await tx.notificationDigest.findUnique({ where: { userId_day: { userId, day } } })) return false;
    const rows = await tx.notification.findMany({
      where: { userId, readAt: null, mailSince: { not: null, lte: moment } },
      orderBy: { happenedAt: "desc" },
      take: 500,
    });
    if (rows.length === 0) return false;
    const ids = rows.map(({ id }) => id);
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailSince: null } });
    const actor = await readActor(userId);
    const lines: NotificationLine[] = [];
    for (const line of rows.map(lineOf)) {
      const wantsMail = ["digest", "mail"].includes(wayOf(line.kind, preference.set));
      if (actor && wantsMail && (await seePlace(actor, line.news, line.place))) lines.push(line);
    }
    if (!actor || lines.length === 0) return false;
    await tx.notificationDigest.create({ data: { userId, day, count: lines.length } });
    const letter = await letters.digest(actor, lines.slice(0, mostLines), Math.max(0, lines.length - mostLines));
    const key = `digest:${userId}:${day.toISOString().slice(0, 10)}`;
    await enqueue(tx, "mail.send", { to: actor.email, ...letter }, { key });
    return true;
  });
}
