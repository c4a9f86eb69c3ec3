import "server-only";
import { slugSchema } from "@/lib/kernel/ids";
import { db } from "@/lib/platform/db.server";
import { placedItems } from "./edition";
import { findLiveEdition } from "./find-live.server";
import { type LoadedEdition, loadEdition, loadRevisionContent } from "./load-edition.server";
import { publishedEdition } from "./read-edition.server";

/**
 * An edition of an issue by its number, as it was: for whoever cited it, and to see what a correction changed. Only of an issue that is
 * out: one that was withdrawn is gone with all its editions. `now`: the number of the edition that readers have.
 */
export async function findOldEdition(
  publicationSlug: string,
  issueSlug: string,
  number: string,
): Promise<{ edition: LoadedEdition; now: number } | null> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return null;
  const live = await findLiveEdition(publicationSlug, issueSlug);
  if (!live) return null;
  const row = await db.edition.findUnique({
    where: { issueId_number: { issueId: live.issueId, number: Number(number) } },
    select: { id: true },
  });
  return row && { edition: await loadEdition(row.id), now: live.frame.edition.number };
}

export async function readOldEdition(publicationSlug: string, issueSlug: string, number: string) {
  const found = await findOldEdition(publicationSlug, issueSlug, number);
  return found && { ...(await publishedEdition(found.edition)), now: found.now };
}

/** One article of that edition, with its text as it was approved then. */
export async function readOldArticle(publicationSlug: string, issueSlug: string, number: string, articleSlug: string) {
  const found = slugSchema.safeParse(articleSlug).success
    ? await findOldEdition(publicationSlug, issueSlug, number)
    : null;
  const here = found && placedItems(found.edition.frame).find(({ item }) => item.slug === articleSlug);
  const entry = found?.edition.manifest.articles.find(({ slug }) => slug === articleSlug);
  if (!found || !here || !entry) return null;
  const content = await loadRevisionContent(here.item.revisionId);
  return { ...here, frame: found.edition.frame, content, manifestEntry: entry, now: found.now };
}
