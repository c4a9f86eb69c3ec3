import "server-only";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { accept, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";

/** Ends every session of one's own, on every device, this one included, at its next request. */
export async function signOutEverywhere({ userId }: Actor): Promise<Result<undefined, never>> {
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { sessionEpoch: { increment: 1 } } });
    await record(tx, { kind: "person.signedOutEverywhere", actor: { userId }, subject: { type: "user", id: userId } });
    return accept();
  });
}
