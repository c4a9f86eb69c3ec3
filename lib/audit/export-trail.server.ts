import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { daySchema } from "@/lib/kernel/dates";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { namedEntries, readRows } from "./list-trail.server";
import { type TrailEntry, type TrailQuery, trailGroups, trailSubjects } from "./trail";
import { type OpenTrail, openTrail } from "./trail-access.server";

/** As an address asks for it; what is wrong in it is refused, since a file that is not what was asked for misleads. */
export const exportTrailSchema = z.strictObject({
  about: z.enum(trailSubjects),
  id: idSchema.optional(),
  group: z.enum(trailGroups).optional(),
  by: idSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  format: z.enum(["csv", "json"]),
});
export type ExportTrail = z.infer<typeof exportTrailSchema>;

const atOnce = 500;

/**
 * All entries of a trail that the query lets through, newest first, some hundred at a time, so that none of it is held as a whole. The last
 * entry that was there when it began is the first of the file. Refuses: notFound.
 */
export async function exportTrail(
  actor: Actor,
  query: ExportTrail,
): Promise<Result<AsyncGenerator<readonly TrailEntry[]>, "notFound">> {
  const trail = await openTrail(actor, query);
  return trail.ok ? accept(pagesOf(trail.value, query)) : refuse("notFound");
}

async function* pagesOf(trail: OpenTrail, query: TrailQuery): AsyncGenerator<readonly TrailEntry[]> {
  for (let before: string | undefined; ; ) {
    const rows = await readRows(trail, before ? { ...query, before } : query, atOnce);
    if (rows.length > 0) yield await namedEntries(rows);
    if (rows.length < atOnce) return;
    before = rows.at(-1)?.sequence.toString();
  }
}
