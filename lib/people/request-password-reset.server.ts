import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { Locale } from "@/lib/access/actor";
import { countAttempt } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { newOneTimeToken } from "@/lib/access/one-time-token.server";
import { passwordResetPath } from "@/lib/access/paths";
import { record } from "@/lib/audit/record.server";
import { accept, type Result } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { resetDoors } from "./doors";
import type { Letters } from "./letters";
import type { RequestPasswordReset } from "./person";

/** How long a link holds. */
export const resetMinutes = 60;

/** Every answer takes at least this long (ms), more than the work does: its time does not tell whether there was any. */
const leastTime = 250;

/**
 * Sends a link by which a forgotten password is set anew, if the address is somebody's. Refuses: tooMany. Otherwise it says
 * the same, after the same time, whether there is such an account or not.
 */
export async function requestPasswordReset(
  client: Client,
  { email }: RequestPasswordReset,
  letters: Letters,
): Promise<Result<undefined, "tooMany">> {
  const counted = await countAttempt(resetDoors(email, client));
  if (!counted.ok) return counted;
  await Promise.all([pause(leastTime), sendLink(email, letters)]);
  return accept();
}

async function sendLink(email: string, letters: Letters): Promise<void> {
  const user = await db.user.findUnique({ where: { email } });
  if (!user || user.deactivatedAt) return;
  const { token, tokenHash } = newOneTimeToken();
  const link = `${env().PUBLIC_URL}${passwordResetPath(token)}`;
  const to = { locale: user.locale as Locale, name: user.name, link, minutes: resetMinutes };
  const letter = await letters.passwordReset(to);
  const expiresAt = new Date(Date.now() + resetMinutes * 60_000);
  await inTransaction(async (tx) => {
    await tx.passwordReset.create({ data: { userId: user.id, tokenHash, expiresAt } });
    await enqueue(tx, "mail.send", { to: email, ...letter }, { key: `passwordReset:${tokenHash}` });
    await record(tx, { kind: "person.passwordResetAsked", actor: null, subject: { type: "user", id: user.id } });
  });
}
