import "server-only";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { accept, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import type { UpdateAccount } from "./person";

/** Changes one's own name and language. */
export async function updateAccount(actor: Actor, { name, locale }: UpdateAccount): Promise<Result<undefined, never>> {
  return inTransaction(async (tx) => {
    const id = actor.userId;
    await tx.user.update({ where: { id }, data: { name, locale } });
    if (name !== actor.name) {
      const facts = { before: actor.name, after: name };
      await record(tx, { kind: "person.renamed", actor, subject: { type: "user", id }, facts });
    }
    return accept();
  });
}
