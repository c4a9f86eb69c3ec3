import "server-only";
import { countAttempt } from "@/lib/access/attempts.server";
import type { Client } from "@/lib/access/client";
import { hashPassword } from "@/lib/access/password.server";
import type { Session } from "@/lib/access/session.server";
import { record } from "@/lib/audit/record.server";
import { newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import type { Invitation } from "@/lib/platform/generated/prisma/client";
import { linkDoors } from "./doors";
import type { AcceptInvitation } from "./person";
import { openInvitation } from "./read-invitation.server";

type NewPerson = { email: string; name: string; locale: string; passwordHash: string | null };

/**
 * Makes an account out of an invitation, with what it promised, and signs its owner in. The link works once.
 * Refuses: tooMany, expired, taken (the address has become somebody's meanwhile), invalid (the first administrator gave none).
 */
export async function acceptInvitation(
  client: Client,
  input: AcceptInvitation,
  now = new Date(),
): Promise<Result<Session, "tooMany" | "expired" | "taken" | "invalid">> {
  const counted = await countAttempt(linkDoors(client));
  if (!counted.ok) return counted;
  const invitation = await db.invitation.findFirst({ where: openInvitation(input.token, now) });
  if (!invitation) return refuse("expired");
  const email = invitation.email ?? input.email;
  if (!email) return refuse("invalid", { field: "email" });

  const { name, locale } = input;
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
      return refuse("taken", { field: "email" });
    const { count } = await tx.invitation.updateMany({
      where: openInvitation(input.token, now),
      data: { acceptedAt: now },
    });
    if (count === 0) return refuse("expired");
    return joinByInvitation(tx, invitation, { email, name, locale, passwordHash });
  });
}

/** Makes the account of an invitation that this transaction has just marked as accepted: a `taken` leaves it used, and void. */
export async function joinByInvitation(
  tx: Tx,
  { id: invitationId, publicationId, roles, isAdmin }: Invitation,
  person: NewPerson,
): Promise<Result<Session, "taken">> {
  const id = newId();
  const { count } = await tx.user.createMany({ data: [{ id, ...person, isAdmin }], skipDuplicates: true });
  if (count === 0) return refuse("taken", { field: "email" });
  if (publicationId) {
    await tx.membership.createMany({ data: roles.map((role) => ({ userId: id, publicationId, role })) });
  }
  const [actor, subject] = [{ userId: id }, { type: "user", id }];
  await record(tx, { kind: "person.joined", actor, publicationId, subject, facts: { invitationId, roles, isAdmin } });
  return accept({ userId: id, epoch: 0 });
}
