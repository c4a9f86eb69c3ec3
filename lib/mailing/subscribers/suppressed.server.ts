import "server-only";
import { createHmac } from "node:crypto";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";

/*
 * Addresses whose rows were deleted and that nobody else may add again. Only a keyed hash is kept, by which an address can be recognised and
 * none be found out. Somebody who subscribes and confirms lifts it.
 */

export function addressHash(email: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`mailing.address:${email}`).digest("hex");
}

export async function suppress(tx: Tx, rows: readonly { publicationId: Id; email: string }[]): Promise<void> {
  const data = rows.map(({ publicationId, email }) => ({ publicationId, addressHash: addressHash(email) }));
  await tx.suppressedAddress.createMany({ data, skipDuplicates: true });
}

export async function liftSuppression(tx: Tx, publicationId: Id, email: string): Promise<void> {
  await tx.suppressedAddress.deleteMany({ where: { publicationId, addressHash: addressHash(email) } });
}
