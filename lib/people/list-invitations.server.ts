import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManagePeople } from "@/lib/access/policies";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { mailKey } from "./invite-person.server";
import type { InvitationLine } from "./person-line";

/** More open invitations than a house has; the list is bounded all the same. */
const most = 100;

/** Invitations that nobody has accepted or taken back, newest first. Refuses: forbidden. */
export async function listInvitations(
  actor: Actor,
  now = new Date(),
): Promise<Result<readonly InvitationLine[], "forbidden">> {
  if (!mayManagePeople(actor)) return refuse("forbidden");
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, email: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    include: { publication: { select: { title: true } } },
  });
  const letters = await db.outbox.findMany({
    where: { key: { in: rows.map(({ id }) => mailKey(id)) } },
    select: { key: true, doneAt: true, lastError: true },
  });
  const fates = new Map(letters.map((letter) => [letter.key, letter]));
  return accept(
    rows.map(({ id, email, publication, roles, isAdmin, expiresAt }) => {
      const letter = fates.get(mailKey(id));
      // A letter that is done is pruned after a while: none at all has been sent.
      const mail = !letter || letter.doneAt ? "sent" : letter.lastError ? "failing" : "waiting";
      const isExpired = expiresAt <= now;
      return {
        id,
        email: email ?? "",
        publication: publication?.title ?? null,
        roles,
        isAdmin,
        expiresAt,
        isExpired,
        mail,
      };
    }),
  );
}
