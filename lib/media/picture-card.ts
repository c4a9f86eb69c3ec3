import { z } from "zod";
import { frozenMediaSchema } from "@/lib/document/frozen-media";
import { idSchema } from "@/lib/kernel/ids";
import type { MediaView } from "./media";

/** A picture as a browser is told of it: enough to show it and to put it into a text. */
export const pictureCardSchema = z.object({
  id: idSchema,
  picture: frozenMediaSchema,
  originalName: z.string(),
  altText: z.string(),
  caption: z.string(),
  credit: z.string(),
  licence: z.string(),
});
export type PictureCard = z.infer<typeof pictureCardSchema>;

export function pictureCard({ id, picture, originalName, altText, caption, credit, licence }: MediaView): PictureCard {
  return { id, picture, originalName, altText, caption, credit, licence };
}

/** What the server answers to an upload. */
export const sentPictureSchema = z.object({ media: pictureCardSchema, isNew: z.boolean() });
export type SentPicture = z.infer<typeof sentPictureSchema>;
