import { getTranslations } from "next-intl/server";
import { siteAddress } from "@/app/public-address";
import { readPublication } from "@/lib/publishing/read-publication.server";
import { openSearchPath } from "@/lib/rendering/addresses";
import { openSearch, openSearchType } from "@/lib/rendering/open-search";
import { decodedParts } from "../../read-address";
import { localeOf } from "../../reader-setting";

/** How a browser searches the publication: 404 where nothing is published. */
export async function GET(_: Request, { params }: { params: Promise<{ publication: string }> }) {
  const [slug = ""] = decodedParts([(await params).publication]) ?? [];
  const found = await readPublication(slug);
  if (!found) return Response.json({ code: "notFound" }, { status: 404 });
  const { publication } = found;
  const t = await getTranslations({ locale: localeOf(publication.language), namespace: "search" });
  const about = t("about", { publication: publication.title });
  const xml = openSearch({ site: siteAddress(), publication, about, path: openSearchPath(publication.slug) });
  return new Response(xml, { headers: { "content-type": `${openSearchType}; charset=utf-8` } });
}
