/** The header in which our own server passes on the path and query that were asked for. */
export const askedPathHeader = "x-imprimatur-path";

/** Where somebody goes who was going nowhere in particular. */
export const homePath = "/studio";

/**
 * A path of our own to return to after signing in, or the studio's first page. Never another site: a value that a browser
 * could read as an address elsewhere (`//host`, `/\host`, a scheme, control characters) is dropped, and so is the sign-in itself.
 */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 2000 || !isPlainPath(wanted)) return homePath;
  const url = new URL(wanted, "http://here.invalid");
  if (url.host !== "here.invalid") return homePath;
  url.searchParams.delete("_rsc"); // Next's own mark on a request for a part of a page
  const path = `${url.pathname}${url.search}${url.hash}`;
  return isPlainPath(path) && !/^\/(?:sign-in|api)(?:\/|$)/.test(url.pathname) ? path : homePath;
}

/** One slash first, then neither slash nor backslash, and no control character or backslash anywhere. */
function isPlainPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);
}

/** The address of the sign-in page that leads back to `returnTo`. */
export function signInPath(returnTo?: unknown): string {
  const path = safeReturnPath(returnTo);
  return path === homePath ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}
