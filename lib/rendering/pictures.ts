import type { PictureFile } from "@/lib/document/frozen-media";
import type { IssueView, Part } from "./issue-view";
import { articlesOf } from "./issue-view";
import type { BlockView, FigureView } from "./view";

/** The bytes of pictures by the hash that the revision pinned. One that is missing is left out; its words stay. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Pixels across that a printed page can make use of: 170 mm at 300 dots to the inch. */
const enough = 2000;

/** The file of a picture that every program opens: JPEG or PNG, the smallest that is enough for paper, else the largest there is. */
export function printableFile({ picture }: FigureView): PictureFile | null {
  const files = [picture, ...picture.files].filter(
    ({ mediaType }) => mediaType === "image/jpeg" || mediaType === "image/png",
  );
  const rising = files.sort((a, b) => a.width - b.width);
  return rising.find(({ width }) => width >= enough) ?? rising.at(-1) ?? null;
}

/** Name of a picture's file inside a package. */
export function pictureName({ hash, mediaType }: PictureFile): string {
  return `${hash}.${mediaType === "image/png" ? "png" : "jpg"}`;
}

/** The files of all pictures of a part, each once. */
export function picturesOf(issue: IssueView, part: Part): PictureFile[] {
  const files = articlesOf(issue, part)
    .flatMap(({ article }) => figuresIn(article.view.blocks))
    .flatMap((figure) => printableFile(figure) ?? []);
  return [...new Map(files.map((file) => [file.hash, file])).values()];
}

function figuresIn(blocks: readonly BlockView[]): FigureView[] {
  return blocks.flatMap((block) => {
    if (block.type === "figure") return [block];
    return block.type === "box" ? figuresIn(block.blocks) : [];
  });
}
