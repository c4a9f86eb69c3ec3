import "server-only";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { accept, type Result } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { type Kind, kinds, ordinaryWays, wayOf, waysSchema, withoutMail } from "./kinds";
import type { ChangePreference } from "./preference";
import type { Unsubscribe } from "./unsubscribe-token.server";

/** Sets how the actor wants to be told. What differs from the ordinary is kept; the rest follows the ordinary when that changes. */
export async function changePreference(actor: Actor, input: ChangePreference): Promise<Result<undefined, never>> {
  const { userId } = actor;
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    const before = await tx.notificationPreference.findUnique({ where: { userId }, select: { ways: true } });
    const chosen = { ...waysSchema.parse(before?.ways ?? {}), ...input.ways };
    const ways = Object.fromEntries(
      Object.entries(chosen).filter(([kind, way]) => way && way !== ordinaryWays[kind as Kind]),
    );
    const row = { ways, digestHour: input.digestHour, timeZone: input.timeZone };
    await tx.notificationPreference.upsert({ where: { userId }, create: { userId, ...row }, update: row });
    await recordChange(tx, userId);
  });
  return accept();
}

/** Ends the mails of one kind, or the digest; in the app everything stays. What waits for such a mail waits no longer. Done again it is the same. */
export async function stopMail({ userId, kind }: Unsubscribe): Promise<void> {
  await inTransaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    if (locked.length === 0) return;
    const before = await tx.notificationPreference.findUnique({ where: { userId }, select: { ways: true } });
    const set = waysSchema.parse(before?.ways ?? {});
    const ended = kind === "digest" ? kinds.filter((one) => wayOf(one, set) === "digest") : [kind];
    const ways = { ...set, ...Object.fromEntries(ended.map((one) => [one, withoutMail(wayOf(one, set))])) };
    await tx.notificationPreference.upsert({ where: { userId }, create: { userId, ways }, update: { ways } });
    await tx.notification.updateMany({
      where: { userId, kind: { in: ended }, mailSince: { not: null } },
      data: { mailSince: null },
    });
    await recordChange(tx, userId);
  });
}

function recordChange(tx: Tx, userId: string): Promise<void> {
  return record(tx, { kind: "person.notificationsChanged", actor: { userId }, subject: { type: "user", id: userId } });
}
