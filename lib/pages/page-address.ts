import { slugSchema } from "@/lib/kernel/ids";
import { reservedSlugs } from "@/lib/issues/publication";
import { feedKinds } from "@/lib/rendering/addresses";
import { siteKey } from "@/lib/publishing/site-key";

/** Where a public page stands. */
export type PageAddress = {
  /** The address as we write it ourselves, with the query that it answers to and no other. */
  readonly path: string;
  /** The part of the site that it is made from (lib/publishing/public-parts.server.ts). */
  readonly key: string;
};

/** Addresses that the app answers itself, beside those that no publication may have. */
const others = ["_next", ".well-known", "favicon.ico", "icon.svg", "robots.txt"];

/** Made by other programs, large, and packed already: kept on the shelf of forms. */
const bulky = /\.(?:pdf|epub|docx|png)$/;

/** Whether the public reads there, whatever stands there: pages of the desk and files are not for the public pages' server. */
export function isPublicPath(path: string): boolean {
  const first = /^\/([^/?]*)/.exec(path)?.[1] ?? "";
  const isDesk = reservedSlugs.includes(first) && first !== searchSlug;
  return path.startsWith("/") && !isDesk && !others.includes(first) && !bulky.test(pathOf(path));
}

/** Whether it has the name of a form that the app's own routes answer, anywhere but at the desk. */
export function isBulkyPath(path: string): boolean {
  const first = /^\/([^/?]*)/.exec(path)?.[1] ?? "";
  return bulky.test(pathOf(path)) && !reservedSlugs.includes(first) && !others.includes(first);
}

const forms = ["pdf", "epub", "docx"];

/** The part of the site that the form at an address is made from, if the app makes one there: of an issue, of an article in it, or the picture of either. */
export function partOfForm(path: string): string | null {
  const [publication = "", issue = "", ...below] = partsOfAddress(path) ?? [];
  const isMade =
    (below.length === 1 || (below.length === 2 && isSlug(below[0] ?? ""))) &&
    [...forms.map((form) => `${below.length === 1 ? "issue" : "article"}.${form}`), "card.png"].includes(
      below.at(-1) ?? "",
    );
  return isMade && isSlug(publication) && isSlug(issue) ? `${publication}/${issue}` : null;
}

/** Under which what is out is searched: each question has its own answer, and none is kept. */
const searchSlug = "search";

export function isSearchPath(path: string): boolean {
  return /^\/(?:[^/?]+\/)?search(?:[?/]|$)/.test(path);
}

/**
 * The page that an address means, if it has the form of one that can be kept. Whether anything is published there is another question. Null for
 * everything else under the public's addresses: it is answered, and not kept.
 */
export function readPageAddress(url: string): PageAddress | null {
  const parts = decodedParts(pathOf(url));
  if (!parts) return null;
  const query = new URLSearchParams(url.slice(pathOf(url).length));
  if (parts.length === 0) return { path: "/", key: siteKey };
  const [publication = "", second] = parts;
  if (publication === "sitemap.xml" && parts.length === 1) return { path: "/sitemap.xml", key: siteKey };
  if (!isSlug(publication) || publication === searchSlug || second === searchSlug) return null;
  if (second === undefined) return { path: written(parts), key: siteKey };
  const asked = parts.length === 2 ? ownPage(second) : acrossIssues(parts);
  if (asked) return ofPublication(parts, asked, query);
  if (!isSlug(second) || !insideIssue(parts.slice(2))) return null;
  return { path: written(parts), key: `${publication}/${second}` };
}

/** Pages of a publication, with what they may be asked for, in the order in which we write it. */
const publicationPages: Readonly<Record<string, readonly string[]>> = {
  archive: ["year", "page"],
  corrections: ["page"],
  "sitemap.xml": ["page"],
  subscribe: [],
  "feed.xml": [],
  "rss.xml": [],
  "feed.json": [],
  "opensearch.xml": [],
  sections: [],
  people: [],
  tables: ["page"],
  sources: ["page"],
  about: [],
};

/** Whoever asks for `/weekly/constructor` does not mean what every object has. */
function ownPage(name: string): readonly string[] | undefined {
  return Object.hasOwn(publicationPages, name) ? publicationPages[name] : undefined;
}

/** Below those: a section with its feeds, a person. What can stand there in an issue of such a name cannot be reached. */
function acrossIssues([, page, name = "", feed, ...more]: readonly string[]): readonly string[] | undefined {
  if ((page !== "sections" && page !== "people") || !isSlug(name) || more.length > 0) return undefined;
  if (feed === undefined) return ["page"];
  return page === "sections" && feedKinds.some((kind) => kind === feed) ? [] : undefined;
}

function ofPublication(parts: readonly string[], asked: readonly string[], query: URLSearchParams): PageAddress | null {
  const kept = new URLSearchParams();
  for (const name of asked) {
    const values = query.getAll(name);
    if (values.length === 0) continue;
    const [value = ""] = values;
    if (values.length > 1 || !/^[1-9]\d{0,3}$/.test(value)) return null;
    kept.set(name, value);
  }
  return { path: `${written(parts)}${kept.size > 0 ? `?${kept}` : ""}`, key: siteKey };
}

const issueFiles = ["manifest.json", "issue.json", "issue.md"];
const articleFiles = ["content.json", "article.json", "article.md", "cite.bib", "cite.ris", "cite.json"];

/** What can stand below an issue: an article, a file of either, an old edition with its articles, a table. */
function insideIssue(parts: readonly string[]): boolean {
  const [first, second, third] = parts;
  if (first === undefined) return true;
  if (parts.length === 1) return isSlug(first) || issueFiles.includes(first);
  if (first === "editions" && /^[1-9]\d{0,5}$/.test(second ?? ""))
    return parts.length === 2 || (parts.length === 3 && isSlug(third ?? ""));
  if (parts.length !== 2 || second === undefined) return false;
  return (first === "tables" && /^[1-9]\d{0,3}\.csv$/.test(second)) || (isSlug(first) && articleFiles.includes(second));
}

/** Whether a publication's own pages stand under this name, so that no issue can be reached under it. */
export function isPageOfPublication(second: string): boolean {
  return Object.hasOwn(publicationPages, second) || second === searchSlug;
}

export function isFileOfIssue(part: string): boolean {
  return issueFiles.includes(part);
}

/** The parts of an address as they are meant; null for one that is in no encoding, or written otherwise than we do. */
export function partsOfAddress(url: string): readonly string[] | null {
  return decodedParts(pathOf(url));
}

function isSlug(part: string): boolean {
  return slugSchema.safeParse(part).success;
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}

/** Without those of an address that is written otherwise than we do (a slash at the end, two in a row): it leads elsewhere. */
function decodedParts(path: string): string[] | null {
  if (path === "/") return [];
  try {
    const parts = path.slice(1).split("/").map(decodeURIComponent);
    return parts.includes("") ? null : parts;
  } catch {
    return null;
  }
}

function written(parts: readonly string[]): string {
  return `/${parts.map(encodeURIComponent).join("/")}`;
}
