import "server-only";
import { countLiveByYear, findLiveEditions, findNewestOfEach, findPublicationId } from "./find-live.server";
import { issueCard } from "./issue-card";
import type { ArchivePage, PublishedHome, PublishedPublication } from "./published";
import { publishedEdition } from "./read-edition.server";

const mostRecent = 12;
const pageSize = 24;

/** Every publication of the house that has something out, with its newest issue. */
export async function readHome(): Promise<PublishedHome> {
  const newest = await findNewestOfEach();
  return { publications: newest.map(({ frame }) => ({ publication: frame.publication, latest: issueCard(frame) })) };
}

/** A publication with its newest issue in full and those before it. Null while nothing of it is out. */
export async function readPublication(publicationSlug: string): Promise<PublishedPublication | null> {
  const publicationId = await findPublicationId(publicationSlug);
  if (!publicationId) return null;
  const [latest, ...before] = await findLiveEditions({ publicationId, take: mostRecent + 1 });
  if (!latest) return null;
  const years = await countLiveByYear(publicationId);
  return {
    publication: latest.frame.publication,
    latest: await publishedEdition(latest),
    recent: before.map(({ frame }) => issueCard(frame)),
    issueCount: years.reduce((sum, { issues }) => sum + issues, 0),
  };
}

/** One page of a publication's issues, newest first, of one year or of all. Null for a year or a page that has none. */
export async function readArchivePage(
  publicationSlug: string,
  { year = null, page = 1 }: { year?: number | null; page?: number },
): Promise<ArchivePage | null> {
  const publicationId = await findPublicationId(publicationSlug);
  if (!publicationId) return null;
  const years = await countLiveByYear(publicationId);
  const counted = years.filter((one) => year === null || one.year === year);
  const pages = Math.ceil(counted.reduce((sum, { issues }) => sum + issues, 0) / pageSize);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const editions = await findLiveEditions({ publicationId, year, skip: (page - 1) * pageSize, take: pageSize });
  const [first] = year === null && page === 1 ? editions : await findLiveEditions({ publicationId, take: 1 });
  if (!first) return null;
  const issues = editions.map(({ frame }) => issueCard(frame));
  return { publication: first.frame.publication, years, year, page, pages, issues };
}
