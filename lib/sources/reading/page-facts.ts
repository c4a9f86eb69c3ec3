import type { SourceKind } from "../source";

/** What a page says of itself, as far as it does. */
export type PageFacts = {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly authors?: string | undefined;
  readonly language?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly doi?: string | undefined;
  readonly kind?: SourceKind | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly publisher?: string | undefined;
  /** The address that the page itself wants to be known by. */
  readonly canonicalUrl?: string | undefined;
};

/** The later ones fill what the earlier ones leave open. */
export function firstKnown(...all: readonly PageFacts[]): PageFacts {
  const known: Record<string, unknown> = {};
  for (const facts of all) {
    for (const [name, value] of Object.entries(facts)) if (value) known[name] ??= value;
  }
  return known;
}

/** One line of at most so many letters, without what no text of ours may hold. */
export function line(text: unknown, most: number): string | undefined {
  if (typeof text !== "string") return undefined;
  const clean = text
    .normalize("NFC")
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .trim();
  return clean === "" ? undefined : [...clean].slice(0, most).join("").slice(0, most).trim();
}
