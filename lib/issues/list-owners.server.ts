import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadIssue } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

const most = 200;

/** Who a slot can be given to: the publication's people who write or edit, by name. Nobody for whoever may not read its issues. */
export async function listOwners(actor: Actor, publicationId: Id): Promise<{ id: Id; name: string }[]> {
  if (!mayReadIssue(actor, { publicationId })) return [];
  return db.user.findMany({
    where: {
      deactivatedAt: null,
      memberships: { some: { publicationId, role: { in: ["managingEditor", "editor", "author"] } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true },
  });
}
