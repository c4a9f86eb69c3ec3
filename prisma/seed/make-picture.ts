import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Actor } from "@/lib/access/actor";
import type { Id } from "@/lib/kernel/ids";
import { expectAccepted } from "@/lib/kernel/result";
import { addMedia } from "@/lib/media/add-media.server";
import { changeMedia } from "@/lib/media/change-media.server";
import type { pictures } from "./issue-147/pictures";

export type SamplePicture = { readonly mediaId: Id; readonly hash: string };

/** Draws a picture of the sample and adds it to the library with its words. */
export async function makePicture(
  actor: Actor,
  publicationId: Id,
  { file, ...words }: (typeof pictures)[keyof typeof pictures],
): Promise<SamplePicture> {
  const drawing = await readFile(join(import.meta.dirname, "pictures", `${file}.svg`));
  const bytes = await sharp(drawing).png().toBuffer();
  const { media } = expectAccepted(await addMedia(actor, { publicationId, name: `${file}.png` }, bytes));
  expectAccepted(await changeMedia(actor, { mediaId: media.id, version: media.version, ...words }));
  return { mediaId: media.id, hash: media.picture.hash };
}
