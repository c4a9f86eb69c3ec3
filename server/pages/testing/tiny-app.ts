import { readEdition } from "@/lib/publishing/read-edition.server";
import { PublicParts } from "@/lib/publishing/public-parts.server";
import type { AskApp } from "../internal-app";
import { PageKeeper } from "../page-keeper";

const type = { "content-type": "text/html" };

/** A page that is whole: `text` is what it says, `markers` are the hashes that it must carry. */
export const tinyPage = (text: string, markers: readonly string[]) =>
  `<!DOCTYPE html><html lang="ko"><head><title>글</title><link rel="stylesheet" href="/_next/static/a.css"/>${markers
    .map((marker) => `<meta name="edition" content="${marker}"/>`)
    .join("")}</head><body><main><h1>${text}</h1></main><script>1</script></body></html>`;

/** An app whose pages of an issue and its articles say which edition is live, and carry its marks. */
export const editionApp: AskApp = async (path) => {
  const [publication = "", issue = "", article] = path.slice(1).split("/").map(decodeURIComponent);
  const edition = await readEdition(publication, issue);
  if (!edition) return { status: 404, headers: type, body: Buffer.from("<p>없음</p>"), varies: true };
  const items = edition.frame.sections.flatMap(({ groups }) => groups.flatMap(({ items: own }) => own));
  const item = items.find(({ slug }) => slug === article);
  const text = `${edition.frame.edition.number} ${item?.title ?? ""}`.trim();
  const body = Buffer.from(tinyPage(text, [edition.hash, ...(item ? [item.hash] : [])]));
  return { status: 200, headers: type, body, varies: false };
};

/** A process of its own, as far as pages go. It is stopped by its `parts`. */
export async function keeperOf(ask: AskApp, build = "build"): Promise<{ keeper: PageKeeper; parts: PublicParts }> {
  const parts = new PublicParts();
  await parts.follow();
  return { keeper: new PageKeeper({ ask, build, parts, hasAsset: () => true, styleAt: () => null }), parts };
}
