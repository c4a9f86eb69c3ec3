import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import {
  aboutPath,
  approvedTextPath,
  archivePath,
  articlePath,
  correctionsPath,
  feedKinds,
  feedPath,
  issuePath,
  manifestPath,
  peoplePath,
  publicationPath,
  sourcesPath,
  tablesPath,
  topicsPath,
} from "@/lib/rendering/addresses";
import { placedItems } from "./edition";
import { countLiveByYear } from "./find-live.server";
import { loadEdition } from "./load-edition.server";

/**
 * The pages that a change of what is out of an issue concerns: its own, and those around it. Without the issue's own where nothing of it
 * is out, and none while nothing of the publication is.
 */
export async function listIssuePages(issueId: Id): Promise<string[]> {
  const issue = await db.issue.findUnique({
    where: { id: issueId },
    select: {
      slug: true,
      liveEditionId: true,
      publicationDate: true,
      publication: { select: { id: true, slug: true } },
    },
  });
  if (!issue) return [];
  const { publication, slug } = issue;
  const years = await countLiveByYear(publication.id);
  if (years.length === 0) return ["/"];
  const year = issue.publicationDate.getUTCFullYear();
  const around = [
    "/",
    publicationPath(publication.slug),
    archivePath(publication.slug),
    ...(years.some((one) => one.year === year) ? [archivePath(publication.slug, { year })] : []),
    correctionsPath(publication.slug),
    topicsPath(publication.slug),
    peoplePath(publication.slug),
    tablesPath(publication.slug),
    sourcesPath(publication.slug),
    aboutPath(publication.slug),
    ...feedKinds.map((kind) => feedPath(publication.slug, kind)),
  ];
  if (!issue.liveEditionId) return around;
  const { frame } = await loadEdition(issue.liveEditionId);
  const articles = placedItems(frame).flatMap(({ item }) => [
    articlePath(publication.slug, slug, item.slug),
    approvedTextPath(publication.slug, slug, item.slug),
  ]);
  return [issuePath(publication.slug, slug), ...articles, manifestPath(publication.slug, slug), ...around];
}
