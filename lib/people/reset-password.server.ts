import "server-only";
import { countAttempt } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { hashToken } from "@/lib/access/one-time-token.server";
import { hashPassword } from "@/lib/access/password.server";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { linkDoors } from "./doors";
import type { ResetPassword } from "./person";

/** Whether a link of a reset can be used: for the page that it leads to. */
export async function mayUseResetLink(token: string, now = new Date()): Promise<boolean> {
  return (await db.passwordReset.count({ where: usable(token, now) })) > 0;
}

/**
 * Sets a forgotten password anew. The link works once; every session and every other link of the person ends with it.
 * Refuses: tooMany, expired (used, too old, replaced, or never given out).
 */
export async function resetPassword(
  client: Client,
  { token, password }: ResetPassword,
  now = new Date(),
): Promise<Result<undefined, "tooMany" | "expired">> {
  const counted = await countAttempt(linkDoors(client));
  if (!counted.ok) return counted;
  if (!(await mayUseResetLink(token, now))) return refuse("expired");

  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({ where: usable(token, now), data: { usedAt: now } });
    if (count === 0) return refuse("expired");
    const { userId } = await tx.passwordReset.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
    await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
    await tx.user.update({ where: { id: userId }, data: { passwordHash, sessionEpoch: { increment: 1 } } });
    const [actor, subject] = [{ userId }, { type: "user", id: userId }];
    await record(tx, { kind: "person.passwordChanged", actor, subject, facts: { by: "resetLink" } });
    return accept();
  });
}

function usable(token: string, now: Date) {
  return { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now }, user: { deactivatedAt: null } };
}
