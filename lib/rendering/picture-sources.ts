import type { FrozenMedia, PictureFile, PictureType } from "@/lib/document/frozen-media";
import { pictureFilePath } from "./addresses";

/** What `<picture>` is set with: better kinds first, and the one that every browser and reader of mail knows. */
export type PictureSources = {
  readonly sources: readonly { readonly type: PictureType; readonly srcSet: string }[];
  readonly fallback: { readonly src: string; readonly srcSet: string };
  /** In pixels: they keep its place free until it has come. */
  readonly width: number;
  readonly height: number;
};

const modern: readonly PictureType[] = ["image/avif", "image/webp"];

/** The files of a picture by kind and width. Its master serves where a size is lacking. Pure. */
export function pictureSources(picture: FrozenMedia): PictureSources {
  const sources = modern.flatMap((type) => {
    const srcSet = srcSetOf(filesOf(picture, type));
    return srcSet ? [{ type, srcSet }] : [];
  });
  const plain = inOrderOfWidth(picture.files.filter(({ mediaType }) => !modern.includes(mediaType)));
  const widest = Math.max(0, ...picture.files.map((file) => file.width));
  const known = plain.at(-1)?.width === widest ? plain : [...plain, picture];
  const { hash } = known.findLast(({ width }) => width <= middling) ?? known[0] ?? picture;
  const { width, height } = picture;
  return { sources, fallback: { src: pictureFilePath(hash), srcSet: srcSetOf(known) }, width, height };
}

/** Wide enough for a column of text on a dense screen. */
const middling = 1_200;

function filesOf({ files }: FrozenMedia, type: PictureType): PictureFile[] {
  return inOrderOfWidth(files.filter(({ mediaType }) => mediaType === type));
}

function inOrderOfWidth(files: readonly PictureFile[]): PictureFile[] {
  return [...files].sort((a, b) => a.width - b.width);
}

function srcSetOf(files: readonly Pick<PictureFile, "hash" | "width">[]): string {
  return files.map(({ hash, width }) => `${pictureFilePath(hash)} ${width}w`).join(", ");
}
