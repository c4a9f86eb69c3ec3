import "server-only";
import { mediaStore } from "@/lib/media/store.server";
import type { IssueView, Part } from "@/lib/rendering/issue-view";
import { picturesOf, type Pictures } from "@/lib/rendering/pictures";
import { PrintError } from "@/lib/rendering/press.server";

/** Bytes of all pictures of one file that is made. */
const most = 200_000_000;

/**
 * The bytes of a part's pictures.
 * @throws PrintError when the store cannot give one, or they are too many: a file that lacks a picture must not be kept as if it were whole
 */
export async function loadPictures(issue: IssueView, part: Part): Promise<Pictures> {
  const files = picturesOf(issue, part);
  const total = files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (total > most) throw new PrintError(`the pictures are ${total} bytes`);
  const loaded = files.map(async ({ hash }) => [hash, await bytesOf(hash)] as const);
  return new Map(await Promise.all(loaded));
}

async function bytesOf(hash: string): Promise<Uint8Array> {
  const stream = await mediaStore()
    .open(hash)
    .catch((error: unknown) => {
      throw new PrintError(`the picture ${hash} cannot be read: ${String(error)}`);
    });
  if (!stream) throw new PrintError(`the store lacks the picture ${hash}`);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
