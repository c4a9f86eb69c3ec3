import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { log } from "@/lib/platform/log.server";
import { faultsOf } from "@/lib/pages/check-page";
import type { StyleAt } from "@/lib/pages/own-faces";
import type { PageAddress } from "@/lib/pages/page-address";
import { keepPage } from "@/lib/pages/page-store.server";
import type { PageHeaders, StoredPage } from "@/lib/pages/stored-page";
import { stripPage } from "@/lib/pages/strip-page";
import { readPartVersion } from "@/lib/publishing/public-parts.server";
import { readMarkers } from "@/lib/publishing/read-markers.server";
import type { Answered, AskApp } from "./internal-app";
import { withReaderFaces } from "./reader-faces";

/** A page that was made: one that is kept, or an answer for this once (nothing there, gone, moved, or not whole). */
export type Made = { readonly kept: StoredPage } | { readonly answered: Answered };

type Maker = {
  readonly ask: AskApp;
  readonly build: string;
  readonly hasAsset: (address: string) => boolean;
  readonly styleAt: StyleAt;
};

/** How often a page is made again because what it is made from changed meanwhile. */
const attempts = 4;

/**
 * Makes the page at an address by asking the app, strips it, looks whether it is whole, and keeps it under the version of what it was made from:
 * the version is the same before and after, so nothing in the page can come from another one.
 */
export async function makePage(maker: Maker, address: PageAddress, locale: string): Promise<Made> {
  for (let attempt = 1; ; attempt += 1) {
    const version = await readPartVersion(address.key);
    // What is asked for beside each other here lies between the two readings of the version: it belongs together if they are the same.
    const [answer, markers] = await Promise.all([maker.ask(address.path, locale), readMarkers(address.path)]);
    const answered = finished(answer, maker.styleAt);
    if (answered.status !== 200 || version === 0) return { answered };
    const [now, packed] = await Promise.all([readPartVersion(address.key), pack(answered.body)]);
    if (version !== now) {
      if (attempt < attempts) continue;
      return { answered };
    }
    const { hasAsset } = maker;
    const faults = isPage(answered) ? faultsOf(answered.body.toString(), { hasAsset, markers }) : [];
    if (faults.length > 0) {
      log("error", "page.notWhole", { path: address.path, faults });
      return { answered };
    }
    const variant = answered.varies ? locale : "";
    return { kept: keep(maker, address, { answered, packed, version, variant }) };
  }
}

type Packed = Pick<StoredPage, "gzip" | "brotli">;

/** Somebody may be waiting for it: the last few hundredths of its size would take longer than all the rest. */
async function pack(body: Buffer): Promise<Packed> {
  const [packedGzip, packedBrotli] = await Promise.all([
    promisify(gzip)(body, { level: 6 }),
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  ]);
  return { gzip: packedGzip, brotli: packedBrotli };
}

type Keeping = { answered: Answered; packed: Packed; version: number; variant: string };

function keep(maker: Maker, address: PageAddress, { answered, packed, version, variant }: Keeping): StoredPage {
  const { body } = answered;
  const page: StoredPage = {
    ...address,
    variant,
    version,
    hash: createHash("sha256").update(body).digest("hex"),
    headers: keptHeaders(answered.headers),
    ...packed,
  };
  // Whoever waits for the page need not wait for its keeping; one that could not be kept is made again.
  keepPage({ ...page, size: body.length, build: maker.build }).catch((error: unknown) =>
    log("warn", "page.notKept", { path: address.path, message: String(error) }),
  );
  return page;
}

export function strippedAnswer(answered: Answered): Answered {
  return isPage(answered) && answered.status < 500
    ? { ...answered, body: Buffer.from(stripPage(answered.body.toString())) }
    : answered;
}

/** A page that the app drew, as it goes out: without what only a script would need, with the fonts of its own letters. */
export function finished(answered: Answered, styleAt: StyleAt): Answered {
  return withFaces(strippedAnswer(answered), styleAt);
}

function withFaces(answered: Answered, styleAt: StyleAt): Answered {
  if (!isPage(answered) || answered.status !== 200) return answered;
  return { ...answered, body: Buffer.from(withReaderFaces(answered.body.toString(), styleAt)) };
}

function isPage({ headers }: Answered): boolean {
  return (headers["content-type"] ?? "").startsWith("text/html");
}

/** What the app says of the page itself; what the server says of all pages is its own (page-answer.ts). */
const kept = [
  "content-type",
  "content-disposition",
  "access-control-allow-origin",
  "retry-after",
  "link",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
];

export function keptHeaders(headers: Readonly<Record<string, string>>): PageHeaders {
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = name === "link" ? wantedLinks(headers.link) : headers[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** Fonts are asked for ahead; styles stand in the head anyway, and scripts are gone. Other relations stay. */
function wantedLinks(link: string | undefined): string {
  const links = link?.split(/,\s*(?=<)/) ?? [];
  return links
    .filter((one) => !/;\s*rel="?(?:preload|modulepreload|preconnect)"?/.test(one) || /;\s*as="?font"?/.test(one))
    .map((one) => one.replace(/;\s*nonce="[^"]*"/, ""))
    .join(", ");
}
