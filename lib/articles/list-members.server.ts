import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadPeople } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

/** More people than a publication has; bounded all the same. */
const most = 300;

/** The publication's people by name, to choose from; nobody for whom they are no business. */
export async function listMembers(actor: Actor, publicationId: Id): Promise<{ id: Id; name: string }[]> {
  if (!mayReadPeople(actor, { publicationId })) return [];
  return db.user.findMany({
    where: { deactivatedAt: null, memberships: { some: { publicationId } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true },
  });
}
