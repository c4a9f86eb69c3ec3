import "server-only";
import type { FormWords, IssueView, Part } from "../issue-view";
import { printData } from "./print-data";
import { setPages } from "./typst.server";

export type Pdf = { bytes: Uint8Array; pages: number; accessible: boolean };

/**
 * An issue, or one article of it, as PDF: tagged, with bookmarks, fonts embedded.
 * @throws PrintError at the limits of time and memory
 */
export async function renderPdf(issue: IssueView, part: Part, words: FormWords): Promise<Pdf> {
  const data = JSON.stringify(printData(issue, part, words));
  const { pdf, pages, accessible = false } = await setPages({ want: "pdf", data, files: [] });
  return { bytes: pdf ?? new Uint8Array(), pages, accessible };
}
