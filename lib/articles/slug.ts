/** Letters of a slug that is made from a title; room for a number after it. */
const longest = 80;

/**
 * A slug as a title suggests it: lower case, Hangul, Latin letters and digits, everything else a hyphen. Empty when nothing of the title is
 * left (a headline of Chinese characters alone).
 */
export function slugFrom(title: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9가-힣]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}
