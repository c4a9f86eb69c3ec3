import { z } from "zod";
import { type FrozenMedia, frozenMediaSchema } from "@/lib/document/frozen-media";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { lineSchema } from "@/lib/kernel/text";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** What the library says of a picture: a first wording for each place that uses it, which may say something else. */
export const mediaWords = {
  altText: lineSchema(1_000),
  caption: lineSchema(1_000),
  credit: lineSchema(300),
  licence: lineSchema(200),
};

/** The query of an upload; its body is the file itself. */
export const sentMediaSchema = z.object({
  /** The file's own name, to find it by. It names nothing in the store. */
  name: lineSchema(255).catch("").default(""),
  /** The picture in whose place it comes. */
  replacesId: idSchema.optional(),
});
export type AddMedia = z.infer<typeof sentMediaSchema> & { readonly publicationId: Id };

export const changeMediaSchema = z.strictObject({
  mediaId: idSchema,
  version: z.coerce.number().int().min(0),
  ...mediaWords,
});
export type ChangeMedia = z.infer<typeof changeMediaSchema>;

export const removeMediaSchema = z.strictObject({ mediaIds: z.array(idSchema).min(1).max(48) });
export type RemoveMedia = z.infer<typeof removeMediaSchema>;

/** A picture of the library. */
export type MediaView = {
  readonly id: Id;
  readonly publicationId: Id;
  readonly picture: FrozenMedia;
  readonly originalName: string;
  readonly altText: string;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string;
};

const fileColumns = { hash: true, mediaType: true, width: true, height: true, byteLength: true } as const;

/** The columns that `mediaView` reads. */
export const mediaColumns = {
  ...{ id: true, publicationId: true, originalName: true, altText: true, caption: true, credit: true, licence: true },
  ...{ version: true, createdAt: true, createdBy: { select: { name: true } }, colour: true, ...fileColumns },
  files: { select: fileColumns, orderBy: [{ mediaType: "asc" }, { width: "asc" }, { hash: "asc" }] },
} satisfies Prisma.MediaSelect;

type Row = Omit<MediaView, "picture" | "createdBy"> & {
  readonly createdBy: { readonly name: string };
  readonly colour: string;
  readonly hash: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
  readonly files: readonly { readonly hash: string }[];
};

export function mediaView(row: Row): MediaView {
  const { colour, hash, mediaType, width, height, byteLength, files, createdBy, ...rest } = row;
  const sizes = files.filter((file) => file.hash !== hash);
  const picture = frozenMediaSchema.parse({ colour, hash, mediaType, width, height, byteLength, files: sizes });
  return { ...rest, createdBy: createdBy.name, picture };
}
