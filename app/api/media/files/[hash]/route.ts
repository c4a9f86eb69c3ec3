import { z } from "zod";
import { openRoute } from "@/app/(studio)/guard-route";
import { actorOrNull } from "@/app/(studio)/require-actor";
import { hashSchema } from "@/lib/document/attributes";
import { isKnown } from "@/lib/kernel/etag";
import { refuse, type Refused } from "@/lib/kernel/result";
import { parseRange } from "@/lib/kernel/byte-range";
import {
  findMediaFile,
  isMediaFileThere,
  mayReadFile,
  type MediaFileFacts,
  openMediaFile,
} from "@/lib/media/media-file.server";
import { isPicturePreviewed } from "@/lib/publishing/preview/open-preview.server";
import { previewCookie } from "@/lib/publishing/preview/preview-link";
import { isPicturePublished } from "@/lib/publishing/is-picture-published.server";

/**
 * A file of a picture. For everybody once an edition that readers are shown holds it, and then for ever the same; before that for the desk
 * alone, and for whoever was given a link to its issue, which are asked each time. To anyone else it does not exist.
 */
export const GET = openRoute({ params: z.object({ hash: hashSchema }) }, async ({ params, request }) => {
  const found = await findMediaFile(params.hash);
  if (!found) return refuse("notFound");
  const isPublic = await isPicturePublished(params.hash);
  const isShown =
    isPublic || (await isLetIn(request, params.hash)) || mayReadFile(await actorOrNull(), found.publicationIds);
  if (!isShown) return refuse("notFound");
  return serve(request, found.file, isPublic);
});

/** By a link to an issue that is not out and holds the picture (proxy.ts). */
async function isLetIn(request: Request, hash: string): Promise<boolean> {
  const cookies = request.headers.get("cookie") ?? "";
  const token = new RegExp(`(?:^|;\\s*)${previewCookie}=([^;]+)`).exec(cookies)?.[1];
  return token !== undefined && isPicturePreviewed(token, hash);
}

async function serve(
  request: Request,
  file: MediaFileFacts,
  isPublic: boolean,
): Promise<Response | Refused<"notFound">> {
  const headers = headersOf(file, isPublic);
  if (isKnown(request.headers.get("if-none-match"), `"${file.hash}"`))
    return new Response(null, { status: 304, headers });
  const range = parseRange(request.headers.get("range"), file.byteLength);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${file.byteLength}` } });
  }
  const isHead = request.method === "HEAD";
  const body = isHead ? null : await openMediaFile(file.hash, range ?? undefined);
  if (!body && !(isHead && (await isMediaFileThere(file.hash)))) return refuse("notFound");
  const length = range ? range.last - range.first + 1 : file.byteLength;
  headers.set("content-length", String(length));
  if (range) headers.set("content-range", `bytes ${range.first}-${range.last}/${file.byteLength}`);
  return new Response(body as BodyInit | null, { status: range ? 206 : 200, headers });
}

/** Nothing that a browser is told here can make it run, frame or guess at the bytes. */
function headersOf({ hash, mediaType }: MediaFileFacts, isPublic: boolean): Headers {
  return new Headers({
    "content-type": mediaType,
    "content-disposition": `inline; filename="${hash.slice(0, 16)}.${mediaType.replace("image/", "")}"`,
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    // Mail and readers of feeds show it from elsewhere; what is not out is shown by the desk alone.
    "cross-origin-resource-policy": isPublic ? "cross-origin" : "same-origin",
    "cache-control": isPublic ? "public, max-age=31536000, immutable" : "private, no-cache",
    etag: `"${hash}"`,
    "accept-ranges": "bytes",
  });
}
