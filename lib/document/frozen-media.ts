import { z } from "zod";
import { hashSchema } from "./attributes";

/** The kinds of files that pictures are kept and served in. */
export const pictureTypes = ["image/avif", "image/webp", "image/jpeg", "image/png"] as const;
export const pictureTypeSchema = z.enum(pictureTypes);
export type PictureType = z.infer<typeof pictureTypeSchema>;

const pixels = z.int().min(1).max(30_000);

/** One file of a picture: `hash` is of its bytes, by which it is kept and served. Width and height in pixels. */
export const pictureFileSchema = z.strictObject({
  hash: hashSchema,
  mediaType: pictureTypeSchema,
  width: pixels,
  height: pixels,
  byteLength: z.int().min(1).max(200_000_000),
});
export type PictureFile = Readonly<z.infer<typeof pictureFileSchema>>;

/**
 * What a revision freezes of a picture: its master file and every size made from it, each by the hash of its bytes, so that what the
 * public is served can be proved to be what was approved. `colour` is what stands in its place until it has come.
 */
export const frozenMediaSchema = z.strictObject({
  ...pictureFileSchema.shape,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  files: z.array(pictureFileSchema).max(40),
});
export type FrozenMedia = Readonly<z.infer<typeof frozenMediaSchema>>;
