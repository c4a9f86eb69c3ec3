import { openRoute } from "@/app/(studio)/guard-route";
import { wordingOf } from "@/i18n/form-words.server";
import { isKnown } from "@/lib/kernel/etag";
import { Allowance } from "@/lib/publishing/read-api/allowance";
import { answerApi, problem } from "@/lib/publishing/read-api/answer.server";

export const dynamic = "force-dynamic";

const allowance = new Allowance();

const methods = "GET, HEAD, OPTIONS";

const shared = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After",
  "x-content-type-options": "nosniff",
};

/** GET (and HEAD) of the read API: what is out, as data, for everybody and every site. docs/reference/read-api.md */
export const GET = openRoute({}, async ({ request, client }) => {
  const wait = allowance.take(client.address, Date.now());
  const { pathname, searchParams } = new URL(request.url);
  const parts = partsOf(pathname);
  const refused = wait > 0 ? problem("tooMany") : parts ? null : problem("notFound");
  const answer = refused ?? (await answerApi(parts ?? [], searchParams, wordingOf));
  const { status, mediaType, body, etag, next } = answer;
  const headers: Record<string, string> = {
    ...shared,
    "cache-control": status === 200 ? "public, max-age=0, must-revalidate" : "no-store",
    link: [next && `<${next}>; rel="next"`, `</api/v1/openapi.json>; rel="service-desc"`].filter(Boolean).join(", "),
    ...(wait > 0 && { "retry-after": String(wait) }),
    // The same answer goes out packed as well: the tag names what it says, not its bytes (RFC 9110, 8.8.3.3).
    ...(etag && { etag: `W/${etag}` }),
  };
  if (etag && isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers: { ...headers, "content-type": mediaType } });
});

/** Whoever asks from another site's page with `If-None-Match` is asked for leave first. */
export function OPTIONS(): Response {
  const headers = {
    ...shared,
    "access-control-allow-methods": methods,
    "access-control-allow-headers": "If-None-Match, Accept, Content-Type",
    "access-control-max-age": "86400",
    allow: methods,
  };
  return new Response(null, { status: 204, headers });
}

/** Nothing is written here. */
function refuseMethod(): Response {
  const { status, mediaType, body } = problem("wrongMethod");
  const headers = { ...shared, "cache-control": "no-store", "content-type": mediaType, allow: methods };
  return new Response(body, { status, headers });
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };

/** Without those of no encoding; a slash at the end makes no difference. */
function partsOf(pathname: string): string[] | null {
  try {
    return pathname.split("/").slice(3).filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
