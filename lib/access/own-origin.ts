/**
 * Whether a request that writes comes from our own pages. Browsers name the page's origin with every such request; one without
 * (a program, which has no cookies of a person's browser to abuse) is judged by `Sec-Fetch-Site` if it has it.
 */
export function isOwnOrigin(headers: Pick<Headers, "get">, publicUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return ["same-origin", "none", null].includes(headers.get("sec-fetch-site"));
  return origin === new URL(publicUrl).origin || hostOf(origin) === headers.get("host");
}

/** Not of an opaque origin ("null") or a malformed one. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host || undefined : undefined;
}
