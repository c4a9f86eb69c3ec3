import type { Form } from "./form";

/** Public addresses, as paths. A slug may hold Hangul, so each part is encoded. */

export function publicationPath(publication: string): string {
  return pathOf(publication);
}

/** Where a reader finds the form for mail again, as they left it, when it could not be taken. */
export const askAgainPath = "/account/mail/ask";

/** Where one subscribes to a publication by mail. */
export function subscribePath(publication: string): string {
  return pathOf(publication, "subscribe");
}

export function issuePath(publication: string, issue: string): string {
  return pathOf(publication, issue);
}

export function articlePath(publication: string, issue: string, article: string): string {
  return pathOf(publication, issue, article);
}

export function manifestPath(publication: string, issue: string): string {
  return pathOf(publication, issue, "manifest.json");
}

/** An edition of an issue as it was, by its number. */
export function oldEditionPath(publication: string, issue: string, number: number): string {
  return pathOf(publication, issue, "editions", String(number));
}

/** An article as it was in that edition. */
export function oldArticlePath(publication: string, issue: string, number: number, article: string): string {
  return pathOf(publication, issue, "editions", String(number), article);
}

/** What was corrected and retracted in a publication. */
export function correctionsPath(publication: string, page = 1): string {
  return paged(pathOf(publication, "corrections"), page);
}

/** An issue in another form: `issue.pdf`. */
export function issueFormPath(publication: string, issue: string, form: Form): string {
  return pathOf(publication, issue, `issue.${form}`);
}

/** An article in another form: `article.pdf`. */
export function articleFormPath(publication: string, issue: string, article: string, form: Form): string {
  return pathOf(publication, issue, article, `article.${form}`);
}

export const feedKinds = ["feed.xml", "rss.xml", "feed.json"] as const;
export type FeedKind = (typeof feedKinds)[number];

/** What is new in a publication, for programs that watch for it: Atom, RSS, JSON Feed. */
export function feedPath(publication: string, kind: FeedKind): string {
  return pathOf(publication, kind);
}

/** Sections and categories of a publication; what is out under one of them, from a page on. */
export function topicsPath(publication: string): string {
  return pathOf(publication, "sections");
}
export function topicPath(publication: string, topic: string, page = 1): string {
  return paged(pathOf(publication, "sections", topic), page);
}

/** What is new under a section or category, for programs. */
export function topicFeedPath(publication: string, topic: string, kind: FeedKind): string {
  return pathOf(publication, "sections", topic, kind);
}

/** Everybody who wrote in a publication; what one of them wrote. */
export function peoplePath(publication: string): string {
  return pathOf(publication, "people");
}
export function personPath(publication: string, person: string, page = 1): string {
  return paged(pathOf(publication, "people", person), page);
}

/** All tables of a publication, and all that it cited. */
export function tablesPath(publication: string, page = 1): string {
  return paged(pathOf(publication, "tables"), page);
}
export function sourcesPath(publication: string, page = 1): string {
  return paged(pathOf(publication, "sources"), page);
}

export function aboutPath(publication: string): string {
  return pathOf(publication, "about");
}

export const citationFiles = ["bib", "ris", "json"] as const;
export type CitationFile = (typeof citationFiles)[number];

/** An article as a reference for other programs: BibTeX, RIS, CSL-JSON. */
export function citationPath(publication: string, issue: string, article: string, file: CitationFile): string {
  return pathOf(publication, issue, article, `cite.${file}`);
}

/** The picture that stands for an issue, or an article in it, where its address is shared. `version`: of what it says; another one is another picture. */
export function cardPath(publication: string, issue: string, version: string, article?: string): string {
  const place = article === undefined ? [publication, issue] : [publication, issue, article];
  return `${pathOf(...place, "card.png")}?v=${version.slice(0, 10)}`;
}

/** What tells a browser how the publication is searched (OpenSearch). */
export function openSearchPath(publication: string): string {
  return pathOf(publication, "opensearch.xml");
}

/** A publication's pages for search engines, a page of them at a time. */
export function sitemapPath(publication: string, page: number): string {
  return `${pathOf(publication, "sitemap.xml")}?page=${page}`;
}

/** The article exactly as it was approved: the text that its hash in the manifest is of. */
export function approvedTextPath(publication: string, issue: string, article: string): string {
  return `${articlePath(publication, issue, article)}/content.json`;
}

/** A table of an issue, by its number in it from 1. */
export function tablePath(publication: string, issue: string, number: number): string {
  return pathOf(publication, issue, "tables", `${number}.csv`);
}

/** A file of a picture, by the hash of its bytes: what stands at this address never changes. */
export function pictureFilePath(hash: string): string {
  return `/api/media/files/${hash}`;
}

/** The archive; of one year, from a page on. The first page and all years leave no trace in the address. */
export function archivePath(
  publication: string,
  { year, page = 1 }: { year?: number | null; page?: number } = {},
): string {
  const query = new URLSearchParams();
  if (year) query.set("year", String(year));
  if (page > 1) query.set("page", String(page));
  const asked = query.toString();
  return `${pathOf(publication, "archive")}${asked && `?${asked}`}`;
}

function pathOf(...parts: string[]): string {
  return `/${parts.map(encodeURIComponent).join("/")}`;
}

/** The first page leaves no trace in the address. */
function paged(path: string, page: number): string {
  return page > 1 ? `${path}?page=${page}` : path;
}
