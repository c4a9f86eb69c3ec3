import "server-only";
import { createHash } from "node:crypto";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";

/** A guarded door: how many attempts within how many seconds, of one key. */
export type Limit = { readonly most: number; readonly seconds: number };

/** One count that an attempt falls under: the account, or the address that it came from. */
export type Counter = { readonly door: string; readonly of: string; readonly limit: Limit };

/**
 * Lets an attempt through and counts it, or refuses with `tooMany {retryAt, seconds, minutes}`: the moment when the oldest attempt that
 * stands in the way leaves the window (ISO 8601), and how long that is. A refused attempt is not counted, so that knocking on
 * does not lengthen the wait. Attempts that arrive together are counted one after the other, so that a volley cannot slip through.
 */
export async function countAttempt(
  counters: readonly Counter[],
  now = new Date(),
): Promise<Result<undefined, "tooMany">> {
  const keyed = counters
    .map((counter) => ({ ...counter, key: keyOf(counter) }))
    .sort((a, b) => a.key.localeCompare(b.key)); // one order for everybody: no deadlock
  return inTransaction(async (tx) => {
    for (const { key } of keyed) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    let retryAt = 0;
    for (const { key, limit } of keyed) retryAt = Math.max(retryAt, await freeAt(tx, { key, limit, now }));
    if (retryAt > now.getTime()) {
      const seconds = Math.ceil((retryAt - now.getTime()) / 1000);
      const minutes = Math.ceil(seconds / 60);
      return refuse("tooMany", { retryAt: new Date(retryAt).toISOString(), seconds, minutes });
    }
    await tx.attempt.createMany({ data: keyed.map(({ key }) => ({ key, at: now })) });
    await tx.attempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - longestWindow) } } });
    return accept();
  });
}

/** Forgets an account's attempts, after one that was right. Those of the address stay: it may be trying many accounts. */
export async function forgetAttempts(counter: Pick<Counter, "door" | "of">): Promise<void> {
  await inTransaction((tx) => tx.attempt.deleteMany({ where: { key: keyOf(counter) } }));
}

/** No door has a longer window: older rows are swept. */
const longestWindow = 24 * 60 * 60 * 1000;

/** When the next attempt of this key is free, in milliseconds since 1970; 0: at once. */
async function freeAt(tx: Tx, { key, limit, now }: { key: string; limit: Limit; now: Date }): Promise<number> {
  const since = new Date(now.getTime() - limit.seconds * 1000);
  const latest = await tx.attempt.findMany({
    where: { key, at: { gt: since } },
    orderBy: { at: "desc" },
    take: limit.most,
    select: { at: true },
  });
  const oldest = latest[limit.most - 1];
  return oldest ? oldest.at.getTime() + limit.seconds * 1000 : 0;
}

/** Hashed, so that the table holds neither mail addresses nor network addresses. */
function keyOf({ door, of }: Pick<Counter, "door" | "of">): string {
  return createHash("sha256").update(`${door}\n${of}`).digest("base64url");
}
