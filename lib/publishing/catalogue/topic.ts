import { slugFrom } from "@/lib/articles/slug";

/**
 * The last part of the address of what goes across issues under one name: a section, a category, a person. Names that differ in spaces and signs
 * alone share one, and are read as the same. A name of which no letter can stand in an address (Han alone) gets the numbers of its letters.
 */
export function topicSlug(name: string): string {
  const letters = [...name.normalize("NFKC")].map((letter) => (letter.codePointAt(0) ?? 0).toString(16));
  return slugFrom(name) || `u-${letters.join("-")}`.slice(0, 100).replace(/-$/, "");
}

/** Names out of a byline: "김민수, 이서연" are two people. */
export function namesIn(byline: string): string[] {
  return byline
    .split(/\s*(?:[,;·、，/]|\s&\s|\sand\s)\s*/)
    .map((name) => name.trim())
    .filter(Boolean);
}
