import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lockAdministrators } from "./lock-administrators.server";
import type { SetAdmin } from "./person";

/** Makes somebody an administrator of the house, or no longer one. Refuses: forbidden, notFound, lastAdmin (there must be one). */
export async function setAdmin(
  actor: Actor,
  { userId: id, isAdmin }: SetAdmin,
): Promise<Result<undefined, "forbidden" | "notFound" | "lastAdmin">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const administrators = await lockAdministrators(tx);
    const user = await tx.user.findUnique({ where: { id }, select: { isAdmin: true } });
    if (!user) return refuse("notFound");
    if (user.isAdmin === isAdmin) return accept();
    if (!isAdmin && administrators.every((one) => one === id)) return refuse("lastAdmin");
    await tx.user.update({ where: { id }, data: { isAdmin } });
    await record(tx, { kind: "person.adminChanged", actor, subject: { type: "user", id }, facts: { isAdmin } });
    return accept();
  });
}
