import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lockAdministrators } from "./lock-administrators.server";
import type { DeactivatePerson } from "./person";

export type DeactivateRefusal = "forbidden" | "notFound" | "self" | "mismatch" | "lastAdmin";

/**
 * Shuts somebody out: their sessions end at the next request and they cannot sign in. What they wrote and decided stays under
 * their name. Refuses: forbidden, notFound, self, mismatch (the name typed is not theirs), lastAdmin.
 */
export async function deactivatePerson(
  actor: Actor,
  { userId: id, name }: DeactivatePerson,
): Promise<Result<undefined, DeactivateRefusal>> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  if (id === actor.userId) return refuse("self");
  return inTransaction(async (tx) => {
    const administrators = await lockAdministrators(tx);
    const user = await tx.user.findUnique({ where: { id } });
    if (!user) return refuse("notFound");
    if (user.name.normalize("NFC") !== name.trim().normalize("NFC")) return refuse("mismatch", { field: "name" });
    if (user.deactivatedAt) return accept();
    if (user.isAdmin && administrators.every((one) => one === id)) return refuse("lastAdmin");
    const data = { deactivatedAt: new Date(), sessionEpoch: { increment: 1 } };
    await tx.user.update({ where: { id }, data });
    await tx.passwordReset.updateMany({ where: { userId: id, usedAt: null }, data: { usedAt: new Date() } });
    await record(tx, { kind: "person.deactivated", actor, subject: { type: "user", id } });
    return accept();
  });
}
