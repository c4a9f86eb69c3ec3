import { headers } from "next/headers";
import { cache } from "react";
import { askedPathHeader } from "@/lib/access/return-path";
import { reservedSlugs } from "@/lib/issues/publication";
import {
  findLiveEdition,
  findLiveEditions,
  findNewestOfEach,
  findPublicationId,
} from "@/lib/publishing/find-live.server";

/**
 * The language (BCP 47) of what a public address leads to, for `<html lang>`: of the issue, else of the publication's newest one; on the first
 * page and where the house is searched that of a house which has only one. Null at the desk, in a house of several languages, and where nothing is published.
 */
export const readPageLanguage = cache(async (): Promise<string | null> => {
  const path = (await headers()).get(askedPathHeader) ?? ""; // a layout is not told its own address
  const [address = "", query = ""] = path.split("?", 2);
  const [slug = "", issue = ""] = decoded(address).split("/").filter(Boolean);
  if (!slug) return languageOfHouse();
  const within = new URLSearchParams(query).get("in") ?? "";
  if (slug === "search") return (await languageOf(within)) ?? languageOfHouse();
  if (slug === "_missing") return languageOf(within);
  if (reservedSlugs.includes(slug)) return null;
  const live = await findLiveEdition(slug, issue);
  return live ? live.frame.publication.language : languageOf(slug);
});

/** Of a publication's newest issue. */
async function languageOf(slug: string): Promise<string | null> {
  const publicationId = await findPublicationId(slug);
  if (!publicationId) return null;
  const [newest] = await findLiveEditions({ publicationId, take: 1 });
  return newest?.frame.publication.language ?? null;
}

async function languageOfHouse(): Promise<string | null> {
  const languages = new Set((await findNewestOfEach()).map(({ frame }) => frame.publication.language));
  const [only] = languages;
  return languages.size === 1 ? (only ?? null) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
