import "server-only";
import type { Manifest } from "./manifest";
import type { EditionFrame } from "./edition";
import type { ArchivePage, PublishedArticle, PublishedEdition, PublishedHome, PublishedPublication } from "./published";

// The signatures that public pages build on; every one answers null for what is not published, and takes neither a user nor a draft flag.
declare const pending: never;

export async function readHome(): Promise<PublishedHome> {
  return pending;
}
export async function readPublication(publicationSlug: string): Promise<PublishedPublication | null> {
  return pending;
}
export async function readArchivePage(publicationSlug: string, query: { year?: number; page?: number }): Promise<ArchivePage | null> {
  return pending;
}
export async function readEdition(publicationSlug: string, issueSlug: string): Promise<PublishedEdition | null> {
  return pending;
}
export async function readEditionArticle(publicationSlug: string, issueSlug: string, articleSlug: string): Promise<PublishedArticle | null> {
  return pending;
}
/** The public proof: `hash` is the SHA-256 of the manifest's stable JSON; the frame is given so that anybody can recompute `frameHash`. */
export async function readManifest(publicationSlug: string, issueSlug: string): Promise<{ hash: string; manifest: Manifest; frame: EditionFrame } | null> {
  return pending;
}
/** The new path of something that moved ("/pub/issue/old" → "/pub/issue/new"), or null. Asked for only when a read answered null. */
export async function readRedirect(path: string): Promise<string | null> {
  return pending;
}
