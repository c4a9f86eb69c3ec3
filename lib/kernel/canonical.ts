/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a JSON value: keys in the order of their code units, no white space, every string in NFC, numbers as
 * ECMAScript prints them (so -0 is 0). Keys whose value is undefined are left out, as JSON does.
 *
 * Throws for what has no one text: NaN, infinities, lone surrogates, values that JSON does not know, two keys that are
 * the same in NFC. Untrusted input is refused before it comes here.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return stringText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return objectText(value as { readonly [key: string]: Json | undefined });
  throw new TypeError(`canonicalJson: ${typeof value} is not JSON`);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("canonicalJson: a number must be finite");
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("canonicalJson: lone surrogate");
  return JSON.stringify(value.normalize("NFC"));
}

function objectText(value: { readonly [key: string]: Json | undefined }): string {
  const texts = new Map<string, string>();
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const name = key.normalize("NFC");
    if (texts.has(name)) throw new TypeError("canonicalJson: two keys with the same canonical name");
    texts.set(name, `${stringText(name)}:${canonicalJson(part)}`);
  }
  // The default order of sort() is by code unit, whatever the locale.
  return `{${[...texts.keys()]
    .sort()
    .map((name) => texts.get(name))
    .join(",")}}`;
}
