import { readSitemap } from "@/lib/publishing/read-sitemap.server";
import { decodedParts } from "../../read-address";

const mostPages = 10_000;

/** A page of the publication's addresses, for search engines. */
export async function GET(request: Request, { params }: { params: Promise<{ publication: string }> }) {
  const [publication = ""] = decodedParts([(await params).publication]) ?? [];
  const page = Number(new URL(request.url).searchParams.get("page") ?? "1");
  const isPage = Number.isInteger(page) && page >= 1 && page <= mostPages;
  const map = isPage ? await readSitemap(publication, page) : null;
  if (!map) return Response.json({ code: "notFound" }, { status: 404 });
  return new Response(map, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
