import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadMedia, mayRemoveMaterial } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { RemoveMedia } from "./media";

/**
 * Removes pictures that nothing uses: no working copy and no revision of any time, so none that an edition pins. One that is used stays, and
 * the answer says how many did. Their files go once it is committed.
 * Refuses: notFound (any of them), forbidden.
 */
export async function removeMedia(
  actor: Actor,
  { mediaIds }: RemoveMedia,
): Promise<Result<{ removed: number; kept: number }, "notFound" | "forbidden">> {
  return inTransaction(async (tx) => {
    const rows = await lockMedia(tx, mediaIds);
    if (rows.length < new Set(mediaIds).size || !rows.every((row) => mayReadMedia(actor, row)))
      return refuse("notFound");
    if (!rows.every((row) => mayRemoveMaterial(actor, row))) return refuse("forbidden");
    const unused = await tx.media.findMany({
      where: { id: { in: [...mediaIds] }, uses: { none: {} }, pinnedBy: { none: {} } },
      select: { id: true, publicationId: true, hash: true, files: { select: { hash: true } } },
    });
    for (const media of unused) await removeOne(tx, actor, media);
    return accept({ removed: unused.length, kept: rows.length - unused.length });
  });
}

/** Locked, so that a text that begins to use one waits, and then is refused as for one that never was. */
function lockMedia(tx: Tx, ids: readonly Id[]): Promise<{ id: Id; publicationId: Id }[]> {
  return tx.$queryRaw`
    SELECT "id"::text, "publicationId"::text FROM "Media" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

type Removing = { id: Id; publicationId: Id; hash: string; files: { hash: string }[] };

async function removeOne(tx: Tx, actor: Actor, { id, publicationId, hash, files }: Removing): Promise<void> {
  await tx.media.delete({ where: { id } });
  await record(tx, { kind: "media.removed", actor, publicationId, subject: { type: "media", id }, facts: { hash } });
  await enqueue(tx, "media.sweep", { hashes: files.map((file) => file.hash) });
}
