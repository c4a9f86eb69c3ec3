import "server-only";
import { findLiveEdition } from "./find-live.server";

/**
 * What a public page must carry to be the page of what is out: the hash of the live edition, and of the article's text in it. Empty for pages that are
 * not of one edition.
 */
export async function readMarkers(path: string): Promise<string[]> {
  const [publication = "", issue, article, ...more] = path.split("/").slice(1).map(decodeURIComponent);
  if (issue === undefined || more.length > 0) return [];
  const live = await findLiveEdition(publication, issue);
  if (!live) return [];
  if (article === undefined) return [live.hash];
  const entry = live.manifest.articles.find(({ slug }) => slug === article);
  return entry ? [live.hash, entry.hash] : [];
}
