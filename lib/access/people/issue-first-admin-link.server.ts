import "server-only";
import { newOneTimeToken } from "@/lib/access/one-time-token.server";
import { invitationPath } from "@/lib/access/paths";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * A one-time link for the first administrator of an empty house: the path, with its secret, that whoever opens it signs up by.
 * It holds for a week; a newer link makes the older ones void. Refuses: wrongState when there is an administrator already.
 */
export async function issueFirstAdminLink(
  now = new Date(),
): Promise<Result<{ path: string; expiresAt: Date }, "wrongState">> {
  const { token, tokenHash } = newOneTimeToken();
  const expiresAt = new Date(now.getTime() + week);
  return inTransaction(async (tx) => {
    if ((await tx.user.count({ where: { isAdmin: true, deactivatedAt: null } })) > 0) return refuse("wrongState");
    const open = { email: null, isAdmin: true, acceptedAt: null, revokedAt: null };
    await tx.invitation.updateMany({ where: open, data: { revokedAt: now } });
    await tx.invitation.create({ data: { tokenHash, isAdmin: true, expiresAt } });
    return accept({ path: invitationPath(token), expiresAt });
  });
}
