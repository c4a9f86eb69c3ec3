import "server-only";
import { countLiveByYear, findLiveEditions, findPublicationId } from "../find-live.server";
import { issueCard } from "../issue-card";
import type { About } from "./catalogue";

/** What a publication says of itself: as its newest issue froze it, since when it is out, and how often. Null while nothing is. */
export async function readAbout(publicationSlug: string): Promise<About | null> {
  const publicationId = await findPublicationId(publicationSlug);
  const years = publicationId ? await countLiveByYear(publicationId) : [];
  const issues = years.reduce((sum, year) => sum + year.issues, 0);
  if (!publicationId || issues === 0) return null;
  const [[latest], [first]] = await Promise.all([
    findLiveEditions({ publicationId, take: 1 }),
    findLiveEditions({ publicationId, skip: issues - 1, take: 1 }),
  ]);
  if (!latest || !first) return null;
  const { publication, colophon } = latest.frame;
  return { publication, colophon, issues, first: issueCard(first.frame), latest: issueCard(latest.frame) };
}
