import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";

export type PublicationLine = { id: Id; slug: string; title: string; language: string; timeZone: string };

/** More publications than a house has; the list is bounded all the same. */
const most = 200;

/** The publications that somebody belongs to (an administrator: all), by title. */
export async function listPublications(actor: Actor): Promise<PublicationLine[]> {
  return db.publication.findMany({
    where: actor.isAdmin ? {} : { id: { in: Object.keys(actor.roles) } },
    select: { id: true, slug: true, title: true, language: true, timeZone: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: most,
  });
}
