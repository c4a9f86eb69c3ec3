import "server-only";
import { dateOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { doiAddress, normalizeDoi } from "./doi";
import { normalizeUrl } from "./normalize-url";
import { gramsOf, searchText } from "@/lib/kernel/search-grams";
import type { SourceInput } from "./source";

/**
 * An editor's words as the columns keep them, with what is derived from them: the one form of the address, the DOI that an address is
 * made of (and the address that a DOI has), and what a search finds it by.
 */
export function sourceRow(input: SourceInput) {
  const { title, titleTranslation, outlet, language, archiveUrl, authors, note } = input;
  const { kind, volume, issue, pages, publisher } = input;
  const doi = input.doi ?? (input.url && doiOfAddress(input.url));
  const url = input.url ?? (doi && doiAddress(doi));
  const normalUrl = (url && normalizeUrl(url)) ?? null;
  const host = normalUrl && new URL(normalUrl).host;
  const words = searchText(title, titleTranslation, outlet, authors, publisher, url, doi);
  return {
    ...{ title, titleTranslation, outlet, language, authors, note, url, normalUrl, host, doi, archiveUrl },
    details: { kind, volume, issue, pages, publisher },
    publishedOn: input.publishedOn && dateOf(input.publishedOn),
    accessedOn: input.accessedOn && dateOf(input.accessedOn),
    searchText: words,
    grams: gramsOf(words),
  };
}

function doiOfAddress(url: string): string | null {
  return (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) && normalizeDoi(url)) || null;
}

/**
 * Sources of a publication are written one at a time, so that none slips in with the same address between the look and the write.
 * False when there is no such publication.
 */
export async function lockSources(tx: Tx, publicationId: Id): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "Publication" WHERE "id" = ${publicationId}::uuid FOR NO KEY UPDATE`;
  return rows.length === 1;
}

/** The source of the publication that has this address or this DOI already, other than the one given. */
export async function findTwin(
  tx: Pick<Tx, "source">,
  publicationId: Id,
  { normalUrl, doi }: { normalUrl: string | null; doi: string | null },
  besides?: Id,
) {
  const same = [...(normalUrl ? [{ normalUrl }] : []), ...(doi ? [{ doi }] : [])];
  if (same.length === 0) return null;
  return tx.source.findFirst({
    where: { publicationId, OR: same, ...(besides ? { id: { not: besides } } : {}) },
    orderBy: { id: "asc" },
    select: { id: true, title: true },
  });
}
