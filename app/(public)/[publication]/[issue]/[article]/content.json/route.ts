import { readApprovedText } from "@/lib/publishing/read-edition.server";
import { decodedParts } from "../../../../read-address";

type Asked = { params: Promise<{ publication: string; issue: string; article: string }> };

/** The article exactly as it was approved: `sha256sum` of this file is the article's hash in the edition's manifest. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { publication, issue, article } = await params;
  const [publicationSlug = "", issueSlug = "", articleSlug = ""] = decodedParts([publication, issue, article]) ?? [];
  const found = await readApprovedText(publicationSlug, issueSlug, articleSlug);
  if (!found) return Response.json({ code: "notFound" }, { status: 404 });
  const etag = `"${found.hash}"`;
  const headers = { etag, "cache-control": "public, max-age=0, must-revalidate" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(found.text, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}
