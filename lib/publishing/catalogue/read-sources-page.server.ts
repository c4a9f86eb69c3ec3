import "server-only";
import type { SourcesPage } from "./catalogue";
import { findPublication } from "./find-publication.server";
import { countSourcesOut, listSourcesOut } from "./list-sources-out.server";

const sourcesOnPage = 100;

/** The sources of a publication, a page at a time; null while nothing is out, and for a page that has none. */
export async function readSourcesPage(publicationSlug: string, page: number): Promise<SourcesPage | null> {
  const found = await findPublication(publicationSlug);
  if (!found) return null;
  const total = await countSourcesOut(found.id);
  const pages = Math.max(1, Math.ceil(total / sourcesOnPage));
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const place = { skip: (page - 1) * sourcesOnPage, take: sourcesOnPage };
  const sources = await listSourcesOut({ publicationId: found.id, ...place });
  return { publication: found.publication, page, pages, total, sources };
}
