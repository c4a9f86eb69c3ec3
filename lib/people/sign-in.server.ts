import "server-only";
import { countAttempt, forgetAttempts } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { verifyPassword } from "@/lib/access/password.server";
import type { Session } from "@/lib/access/session.server";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { signInDoors } from "./doors";
import type { SignIn } from "./person";

/**
 * Signs somebody in with their password. Refuses: tooMany {retryAt, seconds}, wrongSignIn: one answer, after the same work, for
 * a wrong password, an unknown address, an account without a password and a deactivated one.
 */
export async function signInWithPassword(
  client: Client,
  { email, password }: SignIn,
): Promise<Result<Session, "tooMany" | "wrongSignIn">> {
  const doors = signInDoors(email, client);
  const counted = await countAttempt(doors);
  if (!counted.ok) return counted;

  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, sessionEpoch: true, deactivatedAt: true },
  });
  const right = await verifyPassword(password, user?.passwordHash);
  if (!user || !right || user.deactivatedAt) return refuse("wrongSignIn");

  if (doors[0]) await forgetAttempts(doors[0]);
  await record(db, { kind: "person.signedIn", actor: { userId: user.id }, subject: { type: "user", id: user.id } });
  return accept({ userId: user.id, epoch: user.sessionEpoch });
}
