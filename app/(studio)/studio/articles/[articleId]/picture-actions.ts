"use server";

import { guardAction } from "@/app/(studio)/guard-action";
import { accept } from "@/lib/kernel/result";
import { findMedia, findMediaSchema } from "@/lib/media/find-media.server";
import { pictureCard } from "@/lib/media/picture-card";
import { readMediaList, readMediaListSchema } from "@/lib/media/read-media.server";

/** Pictures to put into a text, by their words. Refuses as `findMedia` does. */
export const findPicturesAction = guardAction(findMediaSchema, async (actor, input) => {
  const found = await findMedia(actor, input);
  return found.ok ? accept(found.value.media.map(pictureCard)) : found;
});

/** The pictures that a page shows. Refuses as `readMediaList` does. */
export const readPicturesAction = guardAction(readMediaListSchema, async (actor, input) => {
  const read = await readMediaList(actor, input);
  return read.ok ? accept(read.value.map(pictureCard)) : read;
});
