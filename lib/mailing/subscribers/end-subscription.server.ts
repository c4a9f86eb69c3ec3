import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { letterKeys } from "./ask-to-subscribe.server";
import { suppress } from "./suppressed.server";

/** Ends a subscription at its owner's wish. Done again it is the same; a question that is still open is answered by it too. */
export function leave(subscriberId: Id): Promise<void> {
  return inTransaction((tx) => leaveAll(tx, [subscriberId]));
}

export async function leaveAll(tx: Tx, ids: readonly Id[]): Promise<void> {
  await tx.subscriber.updateMany({
    where: { id: { in: [...ids] }, state: { in: ["active", "asked", "bounced"] } },
    data: { state: "left", endedAt: new Date(), confirmHash: null, confirmExpiresAt: null },
  });
}

/**
 * Deletes subscribers and the letters that were written to them. What is left is that mails of a mailing were sent to somebody, and a keyed
 * hash of the address, so that no list that an editor brings in adds it again.
 */
export async function erase(tx: Tx, rows: readonly { id: Id; publicationId: Id; email: string }[]): Promise<void> {
  await suppress(tx, rows);
  for (const { id } of rows) await tx.outbox.deleteMany({ where: { key: { startsWith: letterKeys(id) } } });
  // A mail server's answer may repeat the address.
  await tx.mailingDelivery.updateMany({
    where: { subscriberId: { in: rows.map(({ id }) => id) }, problem: { not: "" } },
    data: { problem: "" },
  });
  await tx.mailingDelivery.updateMany({
    where: { subscriberId: { in: rows.map(({ id }) => id) }, state: "waiting" },
    data: { state: "skipped", endedAt: new Date() },
  });
  await tx.subscriber.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}
