import type { EditionFrame } from "@/lib/publishing/edition";
import { placedItems } from "@/lib/publishing/edition";
import type { PublishedArticle } from "@/lib/publishing/published";
import { readEditionArticle } from "@/lib/publishing/read-edition.server";
import { Recent } from "@/lib/publishing/recent";
import { articleView } from "@/lib/rendering/article-view";
import type { ArticleView } from "@/lib/rendering/view";

/** A revision and the house's setting never change under their key, so neither does what is drawn from them. */
const views = new Recent<ArticleView>(256);

export function viewOf({ revision, frame }: PublishedArticle): Promise<ArticleView> {
  const { bullets } = frame.publication.numbering;
  return views.get(`${revision.id} ${bullets.join()}`, async () => articleView(revision.content, { bullets }));
}

/** The views of an issue's articles by slug. */
export async function viewsOf(frame: EditionFrame): Promise<Map<string, ArticleView>> {
  const found = await Promise.all(
    placedItems(frame).map(async ({ item }) => {
      const article = await readEditionArticle(frame.publication.slug, frame.issue.slug, item.slug);
      return article ? [[item.slug, await viewOf(article)] as const] : [];
    }),
  );
  return new Map(found.flat());
}
