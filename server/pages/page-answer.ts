import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { parseRange } from "@/lib/kernel/byte-range";
import { isKnown } from "@/lib/kernel/etag";
import type { StoredPage } from "@/lib/pages/stored-page";
import { env } from "@/lib/platform/env.server";
import { siteKey } from "@/lib/publishing/site-key";
import { encodingFor } from "../built-files";
import type { Answered } from "./internal-app";
import { keptHeaders } from "./page-maker";

/** Readers' pages run nothing at all. Charts and tables set style attributes; styles cannot run anything. */
export const readerPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Readers' browsers ask each time whether it is still what is out; mostly the answer is 304. A cache in front of us may be given a lifetime
 * (SHARED_CACHE_SECONDS), since it can be told to forget by name.
 */
function cacheControl(mostSeconds = Number.POSITIVE_INFINITY): string {
  const seconds = Math.min(env().SHARED_CACHE_SECONDS, mostSeconds);
  return `public, max-age=0, ${seconds > 0 ? `s-maxage=${seconds}, ` : ""}must-revalidate`;
}

/** Seconds that a shared cache may say of an address that nothing is there. */
const mostMissing = 60;

type Packing = "br" | "gzip" | "identity";
type Packed = { readonly etag: string; readonly body: Buffer; readonly headers: readonly string[] };

const packings = new WeakMap<StoredPage, Map<Packing, Packed>>();

/** Sends a page that is kept, packed as the reader takes it, or the part of it that is asked for; 304 to who has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: StoredPage): void {
  if (request.headers.range && sendPart(request, response, packedPage(page, "identity"))) return;
  sendWhole(request, response, packedPage(page, encodingFor(request.headers["accept-encoding"]) ?? "identity"));
}

/**
 * Sends a form that other programs read (PDF, e-book, document, picture) as the app made it, with its length, or the part of it that is asked for: a
 * large one that broke off goes on where it stopped.
 * @param key the part of the site that it is made from
 */
export function sendFile(request: IncomingMessage, response: ServerResponse, answered: Answered, key: string): void {
  const { headers, body } = answered;
  const { etag = "" } = headers;
  const named: Record<string, string> = {
    ...keptHeaders(headers),
    ...tagsOf(key),
    "cache-control": cacheControl(),
    etag,
    "accept-ranges": "bytes",
    "content-length": String(body.length),
  };
  const file = { etag, body, headers: Object.entries(named).flat() };
  if (!sendPart(request, response, file)) sendWhole(request, response, file);
}

function sendWhole(request: IncomingMessage, response: ServerResponse, { etag, body, headers }: Packed): void {
  if (isKnown(request.headers["if-none-match"], etag)) {
    response.writeHead(304, withoutBody(headers)).end();
    return;
  }
  response.writeHead(200, headers as string[]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Sends a part of the bytes as they are, 206, or says that there is no such part, 416. False: the whole is to be sent (no part or several are asked
 * for, something that cannot be read, an If-Range about other bytes, or what the reader has already).
 */
function sendPart({ method, headers: asked }: IncomingMessage, response: ServerResponse, packed: Packed): boolean {
  const { etag, body, headers } = packed;
  if (!asked.range || method !== "GET" || isKnown(asked["if-none-match"], etag)) return false;
  if (asked["if-range"] && asked["if-range"] !== etag) return false;
  const range = parseRange(asked.range, body.length);
  if (!range) return false;
  const part = range === "unsatisfiable" ? null : body.subarray(range.first, range.last + 1);
  const stands = range === "unsatisfiable" ? "*" : `${range.first}-${range.last}`;
  response.writeHead(part ? 206 : 416, [
    ...withoutBody(headers),
    ...["content-length", String(part?.length ?? 0)],
    ...["content-range", `bytes ${stands}/${body.length}`],
  ]);
  response.end(part ?? undefined);
  return true;
}

/** What goes out is written once for each page and packing, and again for nobody. */
function packedPage(page: StoredPage, packing: Packing): Packed {
  const all = packings.get(page) ?? new Map<Packing, Packed>();
  packings.set(page, all);
  const found = all.get(packing);
  if (found) return found;
  const body = packing === "br" ? page.brotli : packing === "gzip" ? page.gzip : gunzipSync(page.gzip);
  const etag = `"${page.hash.slice(0, 32)}${packing === "identity" ? "" : `-${packing}`}"`;
  const named: Record<string, string> = {
    ...page.headers,
    ...tagsOf(page.key),
    "content-security-policy": readerPolicy,
    "cache-control": cacheControl(),
    vary: page.variant ? "Accept-Encoding, Accept-Language, Cookie" : "Accept-Encoding",
    etag,
    ...(packing === "identity" ? { "accept-ranges": "bytes" } : { "content-encoding": packing }),
    "content-length": String(body.length),
  };
  const packed = { etag, body, headers: Object.entries(named).flat() };
  // Unpacked bytes are large and seldom asked for: they are not kept.
  if (packing !== "identity") all.set(packing, packed);
  return packed;
}

function withoutBody(headers: readonly string[]): string[] {
  return headers.filter((_, at) => !/^content-(?:length|encoding)$/.test(headers[at - (at % 2)] ?? ""));
}

/** Names under which a CDN can be told to forget the page: its part of the site, and the publication (Fastly and others; Cloudflare). */
function tagsOf(key: string): Record<string, string> {
  const written = key.split("/").map(encodeURIComponent);
  const tags = key === siteKey ? [siteKey] : [written.join("/"), written[0] ?? ""];
  return { "surrogate-key": tags.join(" "), "cache-tag": tags.join(",") };
}

/**
 * Sends what is not kept: nothing there, gone, moved, broken.
 * @param key the part of the site in which something may come to stand at the address
 */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answered: Answered,
  key: string = siteKey,
): void {
  const { status, headers, body } = answered;
  const length = { "content-length": String(body.length) };
  const moved = headers.location ? { location: headers.location } : {};
  // A page that says that we broke is the desk's own, with its script.
  const policy = status >= 500 ? (headers["content-security-policy"] ?? readerPolicy) : readerPolicy;
  response.writeHead(status, {
    ...keptHeaders(headers),
    ...moved,
    ...length,
    "content-security-policy": policy,
    ...tagsOf(key),
    "cache-control": status >= 500 ? "no-store" : cacheControl(mostMissing),
    vary: "Accept-Encoding, Accept-Language, Cookie",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const forPrograms = /\.(?:json|xml|md|csv|bib|ris|pdf|epub|docx|png)$/;

/** Nothing stands at the address: a page that says so, to programs a code. */
export function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  page: Answered,
  key: string | undefined,
): void {
  const isFile = forPrograms.test((request.url ?? "").split("?", 1)[0] ?? "");
  const said = { headers: { "content-type": "application/json" }, body: Buffer.from('{"code":"notFound"}') };
  sendAnswer(request, response, isFile ? { ...page, ...said, status: 404 } : page, key);
}
