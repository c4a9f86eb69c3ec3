import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";
type File = { readonly path: string; readonly type: string; readonly packed: Map<Encoding, Promise<Buffer>> };

/** Of text alone: fonts and pictures are packed already, and are left to Next. */
const types: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

const root = "/_next/static/";

/**
 * Serves the scripts and styles of a build, each packed once rather than for every browser that asks: packing the desk's scripts took longer
 * than all else that its page asks of the server. Their names change with what they hold, so that they are never asked for twice. Only
 * what the folder held at the start is served; everything else is answered false and is somebody else's.
 */
export function builtFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = filesIn(folder);
  return (request, response) => {
    const file = request.method === "GET" ? files.get(request.url ?? "") : undefined;
    const encoding = file && encodingFor(request.headers["accept-encoding"]);
    if (!file || !encoding) return false;
    packed(file, encoding).then(
      (bytes) => {
        response.writeHead(200, {
          "Content-Type": file.type,
          "Content-Encoding": encoding,
          "Content-Length": bytes.length,
          "Cache-Control": "public, max-age=31536000, immutable",
          Vary: "Accept-Encoding",
          "X-Content-Type-Options": "nosniff",
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
    return true;
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

/** @param accepted as browsers write it; whoever refuses an encoding by `q=0` is served by Next. */
export function encodingFor(accepted: string | string[] | undefined): Encoding | null {
  const wanted = String(accepted ?? "").toLowerCase();
  if (/;\s*q=0(?:\.0*)?(?:\s*(?:,|$))/.test(wanted)) return null;
  if (/\bbr\b/.test(wanted)) return "br";
  return /\bgzip\b/.test(wanted) ? "gzip" : null;
}

const pack: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
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

function packed(file: File, encoding: Encoding): Promise<Buffer> {
  const known = file.packed.get(encoding);
  if (known) return known;
  const packing = readFile(file.path).then((bytes) => pack[encoding](withHint(file, bytes)));
  file.packed.set(encoding, packing);
  packing.catch(() => file.packed.delete(encoding));
  return packing;
}
