import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadMedia } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { log } from "@/lib/platform/log.server";
import type { ByteRange } from "@/lib/kernel/byte-range";
import { mediaStore } from "./store.server";

export type MediaFileFacts = { readonly hash: string; readonly mediaType: string; readonly byteLength: number };

/** What is known of a file by its hash, with the publications that have it (one picture may be in several). Null: there is none. */
export async function findMediaFile(hash: string): Promise<{ file: MediaFileFacts; publicationIds: Id[] } | null> {
  const rows = await db.mediaFile.findMany({
    where: { hash },
    take: 100,
    select: { hash: true, mediaType: true, byteLength: true, media: { select: { publicationId: true } } },
  });
  const [first] = rows;
  if (!first) return null;
  const { media: _, ...file } = first;
  return { file, publicationIds: rows.map(({ media }) => media.publicationId) };
}

/** Whether somebody of the desk may see a file: whoever may read the pictures of a publication that has it. */
export function mayReadFile(actor: Actor | null, publicationIds: readonly Id[]): boolean {
  return actor !== null && publicationIds.some((publicationId) => mayReadMedia(actor, { publicationId }));
}

/**
 * The bytes of a file, or a part of them; null where the store has lost what the database knows. Readers are told that there is no such picture, and the
 * log which one: a backup may have it.
 */
export async function openMediaFile(hash: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
  const stream = await mediaStore().open(hash, range);
  if (!stream) tellLost(hash);
  return stream;
}

/** The same for whoever asks for its head alone. */
export async function isMediaFileThere(hash: string): Promise<boolean> {
  const isThere = await mediaStore().has(hash);
  if (!isThere) tellLost(hash);
  return isThere;
}

function tellLost(file: string): void {
  log("error", "media.lost", { file });
}
