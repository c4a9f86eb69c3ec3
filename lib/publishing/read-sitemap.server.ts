import "server-only";
import { env } from "@/lib/platform/env.server";
import {
  aboutPath,
  archivePath,
  articlePath,
  correctionsPath,
  issuePath,
  peoplePath,
  personPath,
  publicationPath,
  sitemapPath,
  sourcesPath,
  tablesPath,
  topicPath,
  topicsPath,
} from "@/lib/rendering/addresses";
import { element, text } from "@/lib/rendering/xhtml/markup";
import { readPeople, readTopics } from "./catalogue/read-topics.server";
import { placedItems } from "./edition";
import { findLiveEditions, findNewestOfEach, findPublicationId, readNewestInRuns } from "./find-live.server";

/** Issues on one page of a sitemap: with a hundred articles each, still far below the 50,000 addresses that one may hold. */
const issuesOnPage = 100;
const namespace = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** The list of all publications' sitemaps, page by page (sitemaps.org). */
export async function readSitemapIndex(): Promise<string> {
  const site = env().PUBLIC_URL;
  const maps: string[] = [];
  for (const { frame } of await findNewestOfEach()) {
    const publicationId = await findPublicationId(frame.publication.slug);
    const pages = publicationId ? await readNewestInRuns(publicationId, issuesOnPage) : [];
    for (const [at, changed] of pages.entries())
      maps.push(entry("sitemap", site + sitemapPath(frame.publication.slug, at + 1), changed));
  }
  return xml(element("sitemapindex", namespace, ...maps));
}

/** A page of a publication's addresses, newest issue first, from 1. Null for a page that has none. */
export async function readSitemap(publicationSlug: string, page: number): Promise<string | null> {
  const publicationId = await findPublicationId(publicationSlug);
  if (!publicationId) return null;
  const editions = await findLiveEditions({ publicationId, skip: (page - 1) * issuesOnPage, take: issuesOnPage });
  const [first] = editions;
  if (!first) return null;
  const site = env().PUBLIC_URL;
  const address = (path: string, changed: string) => entry("url", site + path, changed);
  const addresses = editions.flatMap(({ frame }) => {
    const [publication, issue, changed] = [frame.publication.slug, frame.issue.slug, frame.edition.publishedAt];
    const articles = placedItems(frame).map(({ item }) => address(articlePath(publication, issue, item.slug), changed));
    return [address(issuePath(publication, issue), changed), ...articles];
  });
  const across = page === 1 ? await pathsAcross(publicationSlug) : [];
  const own = across.map((path) => address(path, first.frame.edition.publishedAt));
  return xml(element("urlset", namespace, ...own, ...addresses));
}

/** Pages that are of no issue; those that go on over further pages lead to them. */
async function pathsAcross(slug: string): Promise<string[]> {
  const [topics, people] = await Promise.all([readTopics(slug), readPeople(slug)]);
  const named = [...(topics?.sections ?? []), ...(topics?.categories ?? [])].map((topic) =>
    topicPath(slug, topic.slug),
  );
  const persons = (people?.people ?? []).map((person) => personPath(slug, person.slug));
  const lists = [archivePath, topicsPath, peoplePath, tablesPath, sourcesPath, correctionsPath, aboutPath];
  return [...new Set([publicationPath(slug), ...lists.map((pathOf) => pathOf(slug)), ...named, ...persons])];
}

/** @param changed when what stands there last went out, as ISO */
function entry(name: "sitemap" | "url", address: string, changed: string) {
  return element(name, {}, element("loc", {}, text(address)), element("lastmod", {}, changed));
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`;
}
