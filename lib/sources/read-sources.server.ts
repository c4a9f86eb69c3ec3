import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadSources } from "@/lib/access/policies";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type SourceView, sourceColumns, sourceView } from "./source";

export const readSourcesSchema = z.strictObject({ publicationId: idSchema, ids: z.array(idSchema).max(500) });
export type ReadSources = z.infer<typeof readSourcesSchema>;

/** The sources with these ids, as far as the publication has them. Refuses: notFound (a publication that the person may not know of). */
export async function readSources(actor: Actor, input: ReadSources): Promise<Result<SourceView[], "notFound">> {
  const { publicationId, ids } = input;
  if (!mayReadSources(actor, { publicationId })) return refuse("notFound");
  const rows = await db.source.findMany({ where: { publicationId, id: { in: ids } }, select: sourceColumns });
  return accept(rows.map(sourceView));
}
