import "server-only";
import type { ReviewedFacts } from "@/lib/access/policies";
import type { Tx } from "@/lib/platform/db.server";
import type { ThreadPerson } from "./discussion";

/** More people than work on an article; bounded all the same. */
const most = 200;

/** Who may read the article by a role of theirs, by name: who can be named in its discussion. */
export async function listReaders(client: Pick<Tx, "user">, facts: ReviewedFacts): Promise<ThreadPerson[]> {
  const { publicationId, createdById, authorIds, assignedReviewerIds } = facts;
  const named = [...new Set([createdById, ...authorIds])];
  return client.user.findMany({
    where: {
      deactivatedAt: null,
      OR: [
        { memberships: { some: { publicationId, role: { in: ["managingEditor", "editor"] } } } },
        { id: { in: named }, memberships: { some: { publicationId, role: "author" } } },
        { id: { in: [...assignedReviewerIds] }, memberships: { some: { publicationId, role: "reviewer" } } },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true },
  });
}
