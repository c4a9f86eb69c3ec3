import { headers } from "next/headers";
import { cache } from "react";
import { reservedSlugs } from "@/lib/issues/publication";
import { findLiveEditions, findPublicationId } from "@/lib/publishing/find-live.server";

/** Where proxy.ts writes down which page is asked for: a layout is not told. It overwrites whatever a client sends. */
export const pagePathHeader = "x-page-path";

/**
 * The language (BCP 47) of the publication that a public address belongs to, for `<html lang>`; null at the desk, on the first
 * page, and where nothing is published.
 */
export const readPageLanguage = cache(async (): Promise<string | null> => {
  const path = (await headers()).get(pagePathHeader) ?? "";
  const [slug = ""] = decoded(path).split("/").filter(Boolean);
  if (!slug || reservedSlugs.includes(slug)) return null;
  const publicationId = await findPublicationId(slug);
  if (!publicationId) return null;
  const [newest] = await findLiveEditions({ publicationId, take: 1 });
  return newest?.frame.publication.language ?? null;
});

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
