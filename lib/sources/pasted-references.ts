import { isWebAddress } from "@/lib/document/href";
import { doiAddress, findDoi, normalizeDoi } from "./doi";

/** One reference out of a paste. At least one of the two is there. */
export type PastedReference = { readonly title: string; readonly url: string | null; readonly doi: string | null };

/** As many as are read at once; a longer list is a file to be imported. */
export const mostPasted = 20;

/** What the house's own lists, and others', put before a reference. */
const marker = /^\s*(?:(?:[☞※▶■□●○◦•·*\-–—]+|\[\d{1,3}\]|\(?\d{1,3}[.)](?=\s))\s*)+/u;
const address = /https?:\/\/[^\s<>"「」《》]+/giu;

/**
 * The references in pasted text: "☞ title, new line, address" as they stand under an article, addresses alone, DOIs alone, titles alone,
 * and several of them after one another. A title goes with the address that follows it; a line without a mark goes on the title before it.
 */
export function readPastedReferences(text: string): PastedReference[] {
  const found: PastedReference[] = [];
  let title = "";
  let isMarked = false;
  const end = () => {
    if (title) found.push({ title, url: null, doi: null });
    title = "";
  };
  for (const raw of text.normalize("NFC").split(/\r\n?|\n/)) {
    const { mark, words, url, doi } = lineOf(raw);
    if (words === "" && !url && !doi) continue;
    const goesOn: boolean = !mark && isMarked && title !== "";
    if (words && !goesOn) end();
    if (words) [title, isMarked] = goesOn ? [`${title} ${words}`, true] : [words, mark];
    if (!url && !doi) continue;
    found.push({ title, url, doi });
    title = "";
  }
  end();
  return found;
}

function lineOf(raw: string) {
  const mark = marker.test(raw);
  const line = raw.replace(marker, "");
  const link = line.match(address)?.map(trimmed).find(isWebAddress) ?? null;
  const doi = (link ? normalizeDoiAddress(link) : findDoi(line)) ?? null;
  const url = link ?? (doi && doiAddress(doi));
  const rest = line.replace(address, " ").replace(link || !doi ? /$^/ : /(?:doi:\s*)?10\.\d{4,9}\/\S+/i, " ");
  const words = rest
    .replace(/[<>]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;]+|[\s,:;(（]+$/gu, "");
  return { mark, words: words.slice(0, 500), url, doi };
}

function normalizeDoiAddress(link: string): string | undefined {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(link) ? normalizeDoi(link) : undefined;
}

/** Sentences end behind addresses, and brackets close there. */
function trimmed(link: string): string {
  let text = link.replace(/[.,;:!?。，；、]+$/u, "");
  if (/[)）]$/u.test(text) && !/[(（]/u.test(text)) text = text.slice(0, -1);
  return text;
}
