import "server-only";
import type { Id } from "@/lib/kernel/ids";
import type { EditionPublication } from "../edition";
import { findLiveEditions, findPublicationId } from "../find-live.server";

/** A publication as its newest issue froze it; null while nothing of it is out. */
export async function findPublication(slug: string): Promise<{ id: Id; publication: EditionPublication } | null> {
  const id = await findPublicationId(slug);
  const [latest] = id ? await findLiveEditions({ publicationId: id, take: 1 }) : [];
  return id && latest ? { id, publication: latest.frame.publication } : null;
}
