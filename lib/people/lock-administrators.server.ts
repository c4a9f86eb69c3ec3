import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/**
 * The people who are administrators now, locked, so that two of them cannot step down at the same moment and leave none.
 */
export async function lockAdministrators(tx: Tx): Promise<Id[]> {
  const rows = await tx.$queryRaw<{ id: Id }[]>`
    SELECT id FROM "User" WHERE "isAdmin" AND "deactivatedAt" IS NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}
