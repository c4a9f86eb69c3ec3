import { isWebAddress } from "@/lib/document/href";

/** Parameters that say where a reader came from and nothing of what the page is. */
const tracking = new Set(
  "fbclid gclid gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid _ga _gl spm scm napm isappinstalled nsukey".split(
    " ",
  ),
);

/**
 * The one form of a page's address, by which two records of the same source are found out. Not for following: that is `url`.
 *
 * http and https, default ports, letter case and trailing dots of the host, punycode and Unicode hosts, percent escapes that need none,
 * slashes before the path, parameters of trackers, the order of parameters, an empty query and a fragment make no difference (a fragment that
 * is a route, `#/…` or `#!…`, does). Undefined for what is not the address of a page.
 */
export function normalizeUrl(address: string): string | undefined {
  const text = address.trim().normalize("NFC");
  if (!isWebAddress(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/\.+$/, "");
  if (host === "") return undefined;
  const port = url.port && url.port !== "80" && url.port !== "443" ? `:${url.port}` : "";
  return `https://${host}${port}${pathOf(url)}${queryOf(url)}${routeOf(url)}`;
}

function pathOf({ pathname }: URL): string {
  return plainEscapes(pathname.replace(/^\/+/, "/"));
}

function queryOf({ search }: URL): string {
  const parts = search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !isTracking(part));
  // Stable: parameters of one name keep their order, which may matter.
  const sorted = parts.map(plainEscapes).sort((a, b) => compare(nameOf(a), nameOf(b)));
  return sorted.length > 0 ? `?${sorted.join("&")}` : "";
}

function routeOf({ hash }: URL): string {
  return /^#[!/]/.test(hash) ? plainEscapes(hash) : "";
}

function isTracking(part: string): boolean {
  const name = nameOf(part).toLowerCase();
  return name.startsWith("utm_") || tracking.has(name);
}

function nameOf(part: string): string {
  return part.split("=", 1)[0] ?? "";
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Escapes of letters, digits and `-._~` written out, all others in capitals (RFC 3986, 6.2.2). */
function plainEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase();
  });
}
