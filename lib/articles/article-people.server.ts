import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";

/** Whoever of these has no role in the publication, or is no longer here: they cannot be named on its articles. */
export async function findStrangers(tx: Tx, publicationId: Id, people: readonly { userId: Id }[]): Promise<Id[]> {
  if (people.length === 0) return [];
  const userIds = [...new Set(people.map(({ userId }) => userId))];
  const belongs = { OR: [{ memberships: { some: { publicationId } } }, { isAdmin: true }] };
  const rows = await tx.user.findMany({
    where: { id: { in: userIds }, deactivatedAt: null, ...belongs },
    select: { id: true },
  });
  const found = new Set(rows.map(({ id }) => id));
  return userIds.filter((userId) => !found.has(userId));
}
