import "server-only";
import type { Session } from "@/lib/access/session.server";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { joinByInvitation } from "./accept-invitation.server";

/** What an OpenID Connect provider vouches for. `subject` is the person there (OpenID Connect Core 1.0, 2: never reused). */
export type ProvenIdentity = {
  readonly provider: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
};

/**
 * Signs somebody in whom a provider vouches for. Known by their identity there; else by an address that the provider has
 * verified, which is linked from then on; else by an open invitation to such an address. There is no open registration.
 * Refuses: unknownPerson (nobody here has that identity or address, or they are deactivated), unverified (the address is not
 * verified there, so that it proves nothing).
 */
export async function signInWithIdentity(
  identity: ProvenIdentity,
  now = new Date(),
): Promise<Result<Session, "unknownPerson" | "unverified">> {
  const { provider, subject } = identity;
  return inTransaction(async (tx) => {
    const linked = await tx.userIdentity.findUnique({
      where: { provider_subject: { provider, subject } },
      include: { user: true },
    });
    if (linked) return linked.user.deactivatedAt ? refuse("unknownPerson") : signedIn(tx, linked.user, provider);

    const email = identity.email?.trim().toLowerCase();
    if (!email || !identity.emailVerified) return refuse("unverified");
    const user = (await tx.user.findUnique({ where: { email } })) ?? (await join(tx, { ...identity, email }, now));
    if (!user || user.deactivatedAt) return refuse("unknownPerson");
    await tx.userIdentity.createMany({ data: [{ userId: user.id, provider, subject }], skipDuplicates: true });
    const event = { actor: { userId: user.id }, subject: { type: "user", id: user.id } };
    await record(tx, { ...event, kind: "person.identityLinked", facts: { provider } });
    return signedIn(tx, user, provider);
  });
}

async function signedIn(tx: Tx, { id, sessionEpoch }: { id: string; sessionEpoch: number }, provider: string) {
  const event = { actor: { userId: id }, subject: { type: "user", id } };
  await record(tx, { ...event, kind: "person.signedIn", facts: { provider } });
  return accept({ userId: id, epoch: sessionEpoch });
}

/** Makes an account out of the newest open invitation to a verified address. */
async function join(tx: Tx, { email, name }: ProvenIdentity & { email: string }, now: Date) {
  const open = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({ where: open, orderBy: { createdAt: "desc" } });
  if (!invitation) return null;
  const { count } = await tx.invitation.updateMany({
    where: { ...open, id: invitation.id },
    data: { acceptedAt: now },
  });
  if (count === 0) return null;
  const person = { email, name: name?.trim().slice(0, 80) || email, locale: "ko", passwordHash: null };
  await joinByInvitation(tx, invitation, person);
  return tx.user.findUnique({ where: { email } });
}
