import "server-only";
import { articleView } from "@/lib/rendering/article-view";
import type { ArticleView } from "@/lib/rendering/view";
import { type EditionFrame, type EditionItem, placedItems } from "./edition";
import { loadRevisionContent } from "./load-edition.server";
import { Recent } from "./recent";

/** A revision and the house's setting never change under their key, so neither does what is drawn from them. */
const views = new Recent<ArticleView>(256);

/** An article of an edition: its item names the revision, so no working copy can come in here. */
export function viewOf(frame: EditionFrame, item: EditionItem): Promise<ArticleView> {
  const { bullets } = frame.publication.numbering;
  return views.get(`${item.revisionId} ${bullets.join()}`, async () =>
    articleView(await loadRevisionContent(item.revisionId), { bullets }),
  );
}

/** The views of an issue's articles by slug; of some of them alone, if these are named. */
export async function viewsOf(
  frame: EditionFrame,
  only: ReadonlySet<string> | null = null,
): Promise<Map<string, ArticleView>> {
  const wanted = placedItems(frame).filter(({ item }) => !only || only.has(item.slug));
  const found = wanted.map(async ({ item }) => [item.slug, await viewOf(frame, item)] as const);
  return new Map(await Promise.all(found));
}
