"use server";

import { refresh } from "next/cache";
import { guardAction } from "@/app/(studio)/guard-action";
import { changeMedia } from "@/lib/media/change-media.server";
import { changeMediaSchema, removeMediaSchema } from "@/lib/media/media";
import { removeMedia } from "@/lib/media/remove-media.server";

/** Changes what the library says of a picture. Refuses as `changeMedia` does. */
export const changeMediaAction = guardAction(changeMediaSchema, changeMedia);

/** Removes pictures that nothing uses. Refuses as `removeMedia` does. */
export const removeMediaAction = guardAction(removeMediaSchema, async (actor, input) => {
  const removed = await removeMedia(actor, input);
  if (removed.ok) refresh();
  return removed;
});
