import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";

/** Takes an invitation back. Refuses: forbidden, notFound, wrongState (it was accepted already). */
export async function revokeInvitation(
  actor: Actor,
  { invitationId: id }: { invitationId: Id },
): Promise<Result<undefined, "forbidden" | "notFound" | "wrongState">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({ where: { id } });
    if (!invitation) return refuse("notFound");
    const open = { id, acceptedAt: null, revokedAt: null };
    const { count } = await tx.invitation.updateMany({ where: open, data: { revokedAt: new Date() } });
    if (count === 0) return invitation.acceptedAt ? refuse("wrongState") : accept();
    const { publicationId } = invitation;
    await record(tx, { kind: "person.invitationRevoked", actor, publicationId, subject: { type: "invitation", id } });
    return accept();
  });
}
