import "server-only";
import { wordsOf } from "../form-words";
import { picturesOf, pictureName } from "../pictures";
import type { Rendering } from "../rendering";
import { printData } from "./print-data";
import { typst } from "./typst.server";

export type Pdf = { bytes: Uint8Array; pages: number; accessible: boolean };

/**
 * An issue, or one article of it, as PDF: tagged, with bookmarks, fonts embedded.
 * @throws PrintError at the limits of time and memory
 */
export async function renderPdf({ issue, part, wording, pictures }: Rendering): Promise<Pdf> {
  const words = wordsOf(wording);
  const held = picturesOf(issue, part).filter(({ hash }) => pictures.has(hash));
  const files = held.map((file) => ({ name: pictureName(file), bytes: pictures.get(file.hash) ?? new Uint8Array() }));
  const data = JSON.stringify(printData({ issue, part, words, pictures }));
  const { pdf, pages, accessible = false } = await typst().run({ want: "pdf", data, files });
  return { bytes: pdf ?? new Uint8Array(), pages, accessible };
}
