import "server-only";
import type { Actor } from "@/lib/access/actor";
import { countAttempt, forgetAttempts } from "@/lib/access/attempts.server";
import { hashPassword, verifyPassword } from "@/lib/access/password.server";
import type { Session } from "@/lib/access/session.server";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { passwordDoors } from "./doors";
import type { ChangePassword } from "./person";

/**
 * Changes one's own password. Every session ends; the answer is the new one for whoever changed it.
 * Refuses: tooMany, wrongPassword (the present one), with the field that it stands in.
 */
export async function changePassword(
  { userId }: Actor,
  { current, password }: ChangePassword,
): Promise<Result<Session, "tooMany" | "wrongPassword">> {
  const doors = passwordDoors(userId);
  const counted = await countAttempt(doors);
  if (!counted.ok) return counted;
  const { passwordHash: kept } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await verifyPassword(current, kept))) return refuse("wrongPassword", { field: "current" });

  for (const door of doors) await forgetAttempts(door);
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const data = { passwordHash, sessionEpoch: { increment: 1 } };
    const { sessionEpoch: epoch } = await tx.user.update({ where: { id: userId }, data });
    const [actor, subject] = [{ userId }, { type: "user", id: userId }];
    await record(tx, { kind: "person.passwordChanged", actor, subject, facts: { by: "oneself" } });
    return accept({ userId, epoch });
  });
}
