/** Where a DOI is followed to what it names. */
const resolvers = /^(?:https?:\/\/(?:dx\.)?(?:doi\.org|doi\.or\.kr)\/|doi:\s*)/i;

/** A DOI in its one form: lower case (they make no difference), without a resolver's address. Undefined for what is none. */
export function normalizeDoi(text: string): string | undefined {
  const bare = text.trim().replace(resolvers, "");
  const plain = resolvers.test(text.trim()) && /%[0-9a-f]{2}/i.test(bare) ? decoded(bare) : bare;
  const doi = plain.split(/[?#]/)[0]?.toLowerCase() ?? "";
  return doi.length <= 300 && /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}"<>\\]+$/u.test(doi) ? doi : undefined;
}

/** The address at which a DOI is followed. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** The first DOI in a line of text, without the full stop or the bracket that ends it. */
export function findDoi(text: string): string | undefined {
  const found = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>\\]+/.exec(text)?.[0];
  if (!found) return undefined;
  let doi = found.replace(/[.,;:，。；、]+$/u, "");
  while (/[)\]）］]$/.test(doi) && !isBalanced(doi)) doi = doi.slice(0, -1).replace(/[.,;:]+$/, "");
  return normalizeDoi(doi);
}

function isBalanced(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return count(/[([（［]/g) >= count(/[)\]）］]/g);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
