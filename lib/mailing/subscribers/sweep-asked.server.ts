import "server-only";
import { db } from "@/lib/platform/db.server";

/** Forgets addresses that never answered: typed by mistake, or by somebody else. */
export async function sweepAsked(now = new Date()): Promise<number> {
  const { count } = await db.subscriber.deleteMany({ where: { state: "asked", confirmExpiresAt: { lt: now } } });
  return count;
}
