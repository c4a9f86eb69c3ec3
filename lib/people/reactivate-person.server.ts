import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";

/** Lets somebody in again, with the roles that they had. Refuses: forbidden, notFound. */
export async function reactivatePerson(
  actor: Actor,
  { userId: id }: { userId: Id },
): Promise<Result<undefined, "forbidden" | "notFound">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    if (!(await tx.user.findUnique({ where: { id }, select: { id: true } }))) return refuse("notFound");
    const away = { id, deactivatedAt: { not: null } };
    const { count } = await tx.user.updateMany({ where: away, data: { deactivatedAt: null } });
    if (count > 0) await record(tx, { kind: "person.reactivated", actor, subject: { type: "user", id } });
    return accept();
  });
}
