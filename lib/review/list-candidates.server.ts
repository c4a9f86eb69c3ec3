import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { Candidate } from "./review-view";

/** More reviewers than a publication has; bounded all the same. */
const most = 100;

/** The reviewers of a publication by name, and who of them wrote part of the text. Whether the person may see them is asked before. */
export async function listCandidates(publicationId: Id, contributorIds: readonly Id[]): Promise<Candidate[]> {
  const users = await db.user.findMany({
    where: { deactivatedAt: null, memberships: { some: { publicationId, role: "reviewer" } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, name: true },
  });
  return users.map(({ id, name }) => ({ userId: id, name, wrote: contributorIds.includes(id) }));
}
