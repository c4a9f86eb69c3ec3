import { cookies } from "next/headers";
import { cache } from "react";
import { publicationCookie } from "@/app/(studio)/publication-cookie";
import { requireActor } from "@/app/(studio)/require-actor";
import type { Actor } from "@/lib/access/actor";
import { listPublications, type PublicationLine } from "@/lib/issues/list-publications.server";

export type Desk = {
  readonly actor: Actor;
  /** All that the person belongs to. */
  readonly publications: readonly PublicationLine[];
  /** The one that is on the desk; null for somebody who belongs to none. */
  readonly publication: PublicationLine | null;
};

/**
 * Who is at the desk and which publication lies on it: the one chosen last in this browser, as long as the person still
 * belongs to it, else the first. Nobody is sent to sign in. Read once a request, however many ask.
 */
export const readDesk = cache(async (): Promise<Desk> => {
  const actor = await requireActor();
  const publications = await listPublications(actor);
  const chosen = (await cookies()).get(publicationCookie)?.value;
  const publication = publications.find(({ id }) => id === chosen) ?? publications[0] ?? null;
  return { actor, publications, publication };
});
