import { wordingOf } from "@/i18n/form-words.server";
import { isKnown } from "@/lib/kernel/etag";
import { readFeed } from "@/lib/publishing/read-feed.server";
import type { FeedKind } from "@/lib/rendering/addresses";
import { decodedParts } from "./read-address";

type Asked = { params: Promise<{ publication: string; topic?: string }> };

/** GET of a publication's feed of this kind, or of a section's or category's: 304 for who has it, 404 where nothing is published. */
export function feedRoute(kind: FeedKind): (request: Request, asked: Asked) => Promise<Response> {
  return async (request, { params }) => {
    const asked = await params;
    const parts = asked.topic === undefined ? [asked.publication] : [asked.publication, asked.topic];
    const [publication = "", topic] = decodedParts(parts) ?? [];
    const feed = await readFeed({ publication, kind, ...(topic !== undefined && { topic }) }, wordingOf);
    if (!feed) return Response.json({ code: "notFound" }, { status: 404 });
    const etag = `"${feed.hash.slice(0, 40)}"`;
    const headers = { etag, "cache-control": "public, max-age=0, must-revalidate", "access-control-allow-origin": "*" };
    if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(feed.bytes), { headers: { ...headers, "content-type": feed.mediaType } });
  };
}
