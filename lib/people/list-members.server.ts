import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadPeople } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import type { Member } from "./person-line";

/** More members than a publication has; the list is bounded all the same. */
const most = 500;

/** Who belongs to a publication now, by name: for whoever hands out work in it. Refuses: notFound. */
export async function listMembers(actor: Actor, publicationId: Id): Promise<Result<readonly Member[], "notFound">> {
  if (!mayReadPeople(actor, { publicationId })) return refuse("notFound");
  const rows = await db.user.findMany({
    where: { deactivatedAt: null, memberships: { some: { publicationId } } },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: { where: { publicationId }, select: { role: true }, orderBy: { role: "asc" } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
  });
  return accept(rows.map(({ memberships, ...one }) => ({ ...one, roles: memberships.map(({ role }) => role) })));
}
