import "server-only";
import type { Actor, Locale } from "@/lib/access/actor";
import { newOneTimeToken } from "@/lib/access/one-time-token.server";
import { invitationPath } from "@/lib/access/paths";
import { mayManagePeople } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { env } from "@/lib/platform/env.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { Letters } from "./letters";
import type { InvitePerson } from "./person";
import type { Invited } from "./person-line";

/** How long an invitation holds. */
export const invitationDays = 7;

/**
 * Invites somebody by a link in a letter. An older open invitation of the same address into the same publication becomes void.
 * Refuses: forbidden, notFound (the publication), taken (the address already is somebody's: give them roles instead).
 */
export async function invitePerson(
  actor: Actor,
  input: InvitePerson,
  letters: Letters,
): Promise<Result<Invited, "forbidden" | "notFound" | "taken">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  const { token, tokenHash } = newOneTimeToken();
  const link = `${env().PUBLIC_URL}${invitationPath(token)}`;
  const expiresAt = new Date(Date.now() + invitationDays * 24 * 60 * 60 * 1000);
  return inTransaction(async (tx) => {
    const publication = await findPublication(tx, input.publicationId);
    if (publication === undefined) return refuse("notFound", { field: "publicationId" });
    if (await tx.user.findUnique({ where: { email: input.email } })) return refuse("taken", { field: "email" });

    const { publicationId = null, email, roles, isAdmin } = input;
    const open = { email, publicationId, acceptedAt: null, revokedAt: null };
    await tx.invitation.updateMany({ where: open, data: { revokedAt: new Date() } });
    const data = { email, publicationId, roles, isAdmin, tokenHash, invitedById: actor.userId, expiresAt };
    const { id } = await tx.invitation.create({ data });
    const locale: Locale = publication && !publication.language.startsWith("ko") ? "en" : actor.locale;
    const letter = await letters.invitation({ locale, by: actor.name, link, days: invitationDays });
    await enqueue(tx, "mail.send", { to: email, ...letter }, { key: mailKey(id) });
    const facts = { email, roles, isAdmin };
    await record(tx, { kind: "person.invited", actor, publicationId, subject: { type: "invitation", id }, facts });
    return accept({ invitationId: id, link, expiresAt: expiresAt.toISOString() });
  });
}

/** Names the letter of an invitation in the outbox, where its fate can be looked up. */
export function mailKey(invitationId: Id): string {
  return `invitation:${invitationId}`;
}

/** Null when none was asked for, undefined when there is no such publication. */
async function findPublication(tx: Tx, id: Id | undefined): Promise<{ language: string } | null | undefined> {
  if (!id) return null;
  return (await tx.publication.findUnique({ where: { id }, select: { language: true } })) ?? undefined;
}
