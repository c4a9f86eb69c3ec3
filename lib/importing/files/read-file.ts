import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { OutsideError } from "../read-outside";
import { type Outside, readMarkup, readPlainText } from "../read-outside";
import { isWrittenPicture } from "../found-pictures";
import { parseHtml } from "../parse-html";
import type { WantedHead } from "../take-head";
import { bmpToPng } from "./bmp-to-png";
import { decodeHtml, decodeText } from "./decode-text";
import { readDocx } from "./docx/read-docx";
import { type FileKind, kindOfFile } from "./file-kind";
import type { FilePage } from "./file-page";
import { type FileProblem, FileRefused } from "./file-problem";
import { CompoundFile } from "./hwp/compound-file";
import { readHwp } from "./hwp/read-hwp";
import { readHwpx } from "./hwpx/read-hwpx";
import { mostPictures } from "./limits";
import { markdownToHtml } from "./read-markdown";

/** The bytes of a picture in a file, by the placeholder that stands for it in the blocks. */
export type FilePicture = { readonly placeholder: string; readonly name: string; readonly bytes: Uint8Array };
export type ReadFile = { readonly outside: Outside; readonly pictures: readonly FilePicture[] };

/**
 * Reads a whole file into blocks of a document, with its pictures' bytes. Pure, but for hostile files slow and large: it runs in a process
 * of its own (file-process.ts). Refuses: see file-problem.ts.
 */
export function readFile(bytes: Uint8Array, name: string, wanted: WantedHead): Result<ReadFile, FileProblem> {
  try {
    const page = pageOf(kindOfFile(bytes, name), bytes);
    const read =
      page.kind === "text" ? readPlainText(page.text, wanted) : readMarkup(page.root, wanted, hasBytesIn(page));
    if (!read.ok) return refuse(read.error.code satisfies OutsideError, read.error.facts);
    return accept({ outside: read.value, pictures: picturesOf(read.value, page) });
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.problem);
    // A file that none of the checks above has foreseen is a damaged one, whatever of ours broke on it.
    if (error instanceof RangeError || error instanceof TypeError) return refuse("damaged");
    throw error;
  }
}

function pageOf(kind: FileKind, bytes: Uint8Array): FilePage {
  switch (kind) {
    case "docx":
      return readDocx(bytes);
    case "hwpx":
      return readHwpx(bytes);
    case "hwp":
      return readHwp(new CompoundFile(bytes));
    case "html":
      return { kind: "markup", root: parseHtml(decodeHtml(bytes)), picture: () => undefined };
    case "markdown":
      return { kind: "markup", root: parseHtml(markdownToHtml(decodeText(bytes))), picture: () => undefined };
    case "text":
      return { kind: "text", text: decodeText(bytes).replace(/^\ufeff/, "") };
  }
}

type MarkupPage = FilePage & { kind: "markup" };

const rasters = /\.(png|jpe?g|gif|webp|avif|bmp)$/i;

/** Pictures of a kind that can be shown; drawings of office programs (EMF, WMF) cannot. */
function hasBytesIn(page: MarkupPage): (source: string) => boolean {
  let count = 0;
  return (source) => {
    const isThere = isWrittenPicture(source) || (rasters.test(source) && page.picture(source) !== undefined);
    if (isThere) count += 1;
    return isThere && count <= mostPictures;
  };
}

function picturesOf({ pictures }: Outside, page: FilePage): FilePicture[] {
  return pictures.flatMap(({ placeholder, source }) => {
    const found = isWrittenPicture(source)
      ? written(source)
      : page.kind === "markup"
        ? page.picture(source)
        : undefined;
    if (!found) return [];
    const isBitmap = found[0] === 0x42 && found[1] === 0x4d;
    const bytes = isBitmap ? bmpToPng(found) : found;
    const name = source.startsWith("data:") ? "picture" : (source.split("/").at(-1) ?? "picture");
    return bytes ? [{ placeholder, name: isBitmap ? name.replace(/\.bmp$/i, ".png") : name, bytes }] : [];
  });
}

function written(source: string): Uint8Array {
  return new Uint8Array(Buffer.from(source.slice(source.indexOf(",") + 1), "base64"));
}
