import "server-only";
import type { Role } from "@/lib/access/actor";
import { hashToken } from "@/lib/access/one-time-token.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";

/** What an invitation's page shows. `email` is null for the first administrator, who says it there. */
export type InvitationRead = {
  readonly email: string | null;
  readonly publication: string | null;
  readonly roles: readonly Role[];
  readonly isAdmin: boolean;
  readonly invitedBy: string | null;
};

/** Reads an invitation by its link's secret. Refuses: expired (used, revoked, too old, or never given out). */
export async function readInvitation(token: string, now = new Date()): Promise<Result<InvitationRead, "expired">> {
  const invitation = await db.invitation.findFirst({
    where: openInvitation(token, now),
    include: { publication: { select: { title: true } }, invitedBy: { select: { name: true } } },
  });
  if (!invitation) return refuse("expired");
  const { email, roles, isAdmin, publication, invitedBy } = invitation;
  return accept({ email, roles, isAdmin, publication: publication?.title ?? null, invitedBy: invitedBy?.name ?? null });
}

/** Which row a link opens at this moment. */
export function openInvitation(token: string, now: Date) {
  return { tokenHash: hashToken(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}
