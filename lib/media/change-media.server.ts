import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageMedia, mayReadMedia } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { type ChangeMedia, mediaColumns, mediaView } from "./media";

/**
 * Changes what the library says of a picture. Texts that use it keep their own words. `version` is the one that the person saw; the answer
 * has the next, or the same when nothing was changed.
 * Refuses: notFound, forbidden, stale (`{ version }`).
 */
export async function changeMedia(
  actor: Actor,
  { mediaId, version, ...words }: ChangeMedia,
): Promise<Result<{ version: number }, "notFound" | "forbidden" | "stale">> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Media" WHERE "id" = ${mediaId}::uuid FOR UPDATE`;
    const row = await tx.media.findUnique({ where: { id: mediaId }, select: mediaColumns });
    if (!row || !mayReadMedia(actor, row)) return refuse("notFound");
    if (!mayManageMedia(actor, row)) return refuse("forbidden");
    if (row.version !== version) return refuse("stale", { version: row.version });
    const before = mediaView(row);
    const fields = (Object.keys(words) as (keyof typeof words)[]).filter((name) => before[name] !== words[name]);
    if (fields.length === 0) return accept({ version });
    await tx.media.update({ where: { id: mediaId }, data: { ...words, version: { increment: 1 } } });
    const subject = { type: "media", id: mediaId };
    await record(tx, { kind: "media.changed", actor, publicationId: row.publicationId, subject, facts: { fields } });
    return accept({ version: version + 1 });
  });
}
