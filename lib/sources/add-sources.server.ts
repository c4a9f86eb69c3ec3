import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { createSource } from "./create-source.server";
import type { AddedSource } from "./draft";
import { mostPasted } from "./pasted-references";
import { sourceSchema } from "./source";

export const addSourcesSchema = z.strictObject({
  publicationId: idSchema,
  sources: z.array(sourceSchema).min(1).max(mostPasted),
});
export type AddSources = z.infer<typeof addSourcesSchema>;

/** Keeps several sources. One that is known by now is answered with what it is known as. Refuses: notFound, forbidden. */
export async function addSources(
  actor: Actor,
  { publicationId, sources }: AddSources,
): Promise<Result<readonly AddedSource[], "notFound" | "forbidden">> {
  if (!mayReadSources(actor, { publicationId })) return refuse("notFound");
  if (!mayManageSources(actor, { publicationId })) return refuse("forbidden");
  const added: AddedSource[] = [];
  for (const source of sources) {
    const made = await createSource(actor, { publicationId, ...source });
    if (made.ok) added.push({ sourceId: made.value.sourceId, isNew: true });
    else if (made.error.code === "taken") added.push({ sourceId: String(made.error.facts.sourceId), isNew: false });
    else return refuse(made.error.code);
  }
  return accept(added);
}
