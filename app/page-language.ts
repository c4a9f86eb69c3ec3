import { headers } from "next/headers";
import { cache } from "react";
import { askedPathHeader } from "@/lib/access/return-path";
import { reservedSlugs } from "@/lib/issues/publication";
import { findLiveEditions, findPublicationId } from "@/lib/publishing/find-live.server";

/**
 * The language (BCP 47) of the publication that a public address belongs to, for `<html lang>`; null at the desk, on the first
 * page, and where nothing is published.
 */
export const readPageLanguage = cache(async (): Promise<string | null> => {
  const path = (await headers()).get(askedPathHeader) ?? ""; // a layout is not told its own address
  const [slug = ""] = decoded(path.split("?")[0] ?? "")
    .split("/")
    .filter(Boolean);
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
