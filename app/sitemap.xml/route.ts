import { readSitemapIndex } from "@/lib/publishing/read-sitemap.server";

export const dynamic = "force-dynamic";

/** Where search engines find the addresses of all that is published. */
export async function GET(): Promise<Response> {
  return new Response(await readSitemapIndex(), { headers: { "content-type": "application/xml; charset=utf-8" } });
}
