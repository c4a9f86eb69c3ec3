import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";
type Packing = Encoding | "identity";
type File = { readonly path: string; readonly type: string; readonly packed: Map<Packing, Promise<Buffer>> };

/** What a browser that knows nothing yet asks for. Others (source maps, icons) are left to Next. */
const types: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".woff2": "font/woff2",
};
/** Packed already. A page names some thirty of its fonts' files: each cost as much here as all else of a first visit. */
const asIs: ReadonlySet<string> = new Set(["font/woff2"]);

const root = "/_next/static/";

/**
 * Serves the scripts, styles and fonts of a build, each read and packed once rather than for every browser that asks: packing the desk's scripts
 * took longer than all else that its page asks of the server. Their names change with what they hold, so that they are never asked for twice. Only
 * what the folder held at the start is served; everything else is answered false and is somebody else's.
 */
export function builtFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = filesIn(folder);
  return (request, response) => {
    const isAsked = (request.method === "GET" || request.method === "HEAD") && !request.headers.range;
    const file = isAsked ? files.get(request.url ?? "") : undefined;
    const packing = file && packingFor(file, request);
    if (!file || !packing) return false;
    packed(file, packing).then(
      (bytes) => {
        response.writeHead(200, headersOf(file, packing, bytes));
        response.end(request.method === "HEAD" ? undefined : bytes);
      },
      () => response.writeHead(404).end(),
    );
    return true;
  };
}

function packingFor({ type }: File, { headers }: IncomingMessage): Packing | null {
  return asIs.has(type) ? "identity" : encodingFor(headers["accept-encoding"]);
}

function headersOf({ type }: File, packing: Packing, bytes: Buffer): Record<string, string | number> {
  return {
    "Content-Type": type,
    ...(packing === "identity" ? {} : { "Content-Encoding": packing, Vary: "Accept-Encoding" }),
    "Content-Length": bytes.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
  };
}

function filesIn(folder: string): ReadonlyMap<string, File> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const type = types[extname(entry.name)];
    if (!type || !entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const address = root + relative(folder, path).split(sep).map(encodeURIComponent).join("/");
    return [[address, { path, type, packed: new Map() }] as const];
  });
  return new Map(found);
}

/**
 * The packing that a browser takes, the smallest one first (RFC 9110, 12.5.3). Null: it wants the bytes as they are, or says nothing.
 * @param accepted `br, gzip;q=0.5, *;q=0`
 */
export function encodingFor(accepted: string | string[] | undefined): Encoding | null {
  const header = String(accepted ?? "").toLowerCase();
  if (header === usual) return "br";
  const weights = new Map(header.slice(0, 500).split(",").map(weightOf));
  const weight = (encoding: string) => weights.get(encoding) ?? weights.get("*") ?? 0;
  const [best] = (["br", "gzip"] as const).toSorted((one, other) => weight(other) - weight(one));
  return best && weight(best) > 0 && weight(best) >= (weights.get("identity") ?? 0) ? best : null;
}

/** What browsers say: known without reading it. */
const usual = "gzip, deflate, br, zstd";

function weightOf(written: string): [encoding: string, weight: number] {
  const [name = "", ...parameters] = written.split(";").map((part) => part.trim());
  const asked = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const weight = asked === undefined ? 1 : Number(asked);
  return [name === "x-gzip" ? "gzip" : name, Number.isFinite(weight) ? Math.min(1, Math.max(0, weight)) : 0];
}

/** Takes a third of a second for a style, and makes a tenth less of it. */
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const pack: Readonly<Record<Packing, (bytes: Buffer) => Promise<Buffer>>> = {
  identity: async (bytes) => bytes,
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }),
};

const hint = Buffer.from("//# allFunctionsCalledOnLoad\n");

/**
 * Scripts are compiled whole while they are still coming in, on another thread. A desk's page runs most of what it asks for, and to compile each part at
 * its first call, as browsers do unasked, held up the page. It is a comment to whoever does not know it.
 */
function withHint({ type }: File, bytes: Buffer): Buffer {
  return type === types[".js"] ? Buffer.concat([hint, bytes]) : bytes;
}

function packed(file: File, encoding: Packing): Promise<Buffer> {
  const known = file.packed.get(encoding);
  if (known) return known;
  const packing = readFile(file.path).then((bytes) => pack[encoding](withHint(file, bytes)));
  file.packed.set(encoding, packing);
  packing.catch(() => file.packed.delete(encoding));
  if (encoding === "br" && file.type === types[".css"]) void packBest(file);
  return packing;
}

/** Styles are what a reader's page waits for: packed as well as can be, while the first who ask get what was packed at once. */
async function packBest(file: File): Promise<void> {
  const bytes = await readFile(file.path)
    .then((read) => promisify(brotliCompress)(read, best))
    .catch(() => null);
  if (bytes) file.packed.set("br", Promise.resolve(bytes));
}
