import "server-only";
import { dateOf } from "@/lib/kernel/dates";
import type { Id } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { normalizeUrl } from "./normalize-url";
import type { SourceInput } from "./source";

/** An editor's words as the columns keep them. */
export function sourceRow(input: SourceInput) {
  const { title, titleTranslation, outlet, language, url, archiveUrl, note } = input;
  const publishedOn = input.publishedOn && dateOf(input.publishedOn);
  const accessedOn = input.accessedOn && dateOf(input.accessedOn);
  const normalUrl = (url && normalizeUrl(url)) ?? null;
  return { title, titleTranslation, outlet, language, url, normalUrl, publishedOn, accessedOn, archiveUrl, note };
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

/** The source of the publication that has this address already, other than the one given. */
export async function findTwin(tx: Tx, publicationId: Id, normalUrl: string | null, besides?: Id) {
  if (!normalUrl) return null;
  return tx.source.findFirst({
    where: { publicationId, normalUrl, ...(besides ? { id: { not: besides } } : {}) },
    select: { id: true, title: true },
  });
}
