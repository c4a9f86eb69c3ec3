import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { signatureFor, signaturesFor } from "@/lib/platform/house-signature.server";

/*
 * Addresses whose rows were deleted and that nobody else may add again. Only a keyed hash is kept, by which an address can be recognised and
 * none be found out. Somebody who subscribes and confirms lifts it.
 */

const use = "mailing.address";

/** By which an address can be recognised: one for each secret that holds, since nobody knows which it was deleted under. */
export function addressHashes(email: string): string[] {
  return signaturesFor(use, email, "hex");
}

export async function suppress(tx: Tx, rows: readonly { publicationId: Id; email: string }[]): Promise<void> {
  const data = rows.map(({ publicationId, email }) => ({
    publicationId,
    addressHash: signatureFor(use, email, "hex"),
  }));
  await tx.suppressedAddress.createMany({ data, skipDuplicates: true });
}

export async function liftSuppression(tx: Tx, publicationId: Id, email: string): Promise<void> {
  await tx.suppressedAddress.deleteMany({ where: { publicationId, addressHash: { in: addressHashes(email) } } });
}
