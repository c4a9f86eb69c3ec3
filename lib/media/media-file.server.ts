import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayReadMedia } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import type { ByteRange } from "./media-store";
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

/** @throws when the store lacks a file that the database knows: a broken promise */
export async function openMediaFile(hash: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> {
  const stream = await mediaStore().open(hash, range);
  if (!stream) throw new Error(`the store lacks the file ${hash}`);
  return stream;
}
