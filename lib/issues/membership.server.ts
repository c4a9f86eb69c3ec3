import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/** Whether somebody holds any role in the publication. */
export async function isMember(tx: Pick<Tx, "membership">, publicationId: Id, userId: Id): Promise<boolean> {
  return (await tx.membership.count({ where: { publicationId, userId } })) > 0;
}
