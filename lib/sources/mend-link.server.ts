import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageSources, mayReadSources } from "@/lib/access/policies";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { archiveAddress } from "./archive-address";
import { linkColumns } from "./links/link-state";
import { sourceColumns, sourceView } from "./source";
import { updateSource } from "./update-source.server";

export const mendLinkSchema = z.strictObject({
  sourceId: idSchema,
  version: z.coerce.number().int().min(0),
  /** archive: the web archive's address stands beside the page's. moved: the address that the page has moved to takes its place. */
  how: z.enum(["archive", "moved"]),
});
export type MendLink = z.infer<typeof mendLinkSchema>;

/** Gives readers a way to what a source's address no longer leads to. Refuses as `updateSource` does, and: notFound when there is no such way. */
export async function mendLink(
  actor: Actor,
  { sourceId, version, how }: MendLink,
): Promise<Result<{ version: number }, "notFound" | "forbidden" | "stale" | "taken">> {
  const row = await db.source.findUnique({ where: { id: sourceId }, select: { ...sourceColumns, ...linkColumns } });
  if (!row || !mayReadSources(actor, row)) return refuse("notFound");
  if (!mayManageSources(actor, row)) return refuse("forbidden");
  const { movedTo, id, publicationId: _p, updatedAt: _u, version: _v, ...found } = sourceView(row);
  const { linkState: _s, linkCheckedAt: _c, linkStatus: _t, linkProblem: _b, ...input } = found;
  const change =
    how === "moved" ? movedTo && { url: movedTo } : input.url && { archiveUrl: archiveAddress(input, new Date()) };
  if (!change) return refuse("notFound");
  return updateSource(actor, { ...input, ...change, sourceId: id as Id, version });
}
