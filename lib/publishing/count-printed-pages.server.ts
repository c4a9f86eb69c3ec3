import "server-only";
import type { Actor } from "@/lib/access/actor";
import { readArticle } from "@/lib/articles/read-article.server";
import { readCurrent } from "@/lib/articles/read-revision.server";
import { readPublication } from "@/lib/issues/read-publication.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { articleView } from "@/lib/rendering/article-view";
import { countArticlePages } from "@/lib/rendering/print/count-pages.server";
import { themeOf } from "./edition-view";
import type { WordingOf } from "./read-form.server";
import { Recent } from "./recent";

/** By article, version and all else that changes the length: asking again for what has not changed costs nothing. */
const counted = new Recent<number>(512);

/**
 * How many printed pages an article's working copy takes now, in tenths, as its publication prints. Refuses: notFound (also for whoever may
 * not read it).
 * @throws PrintError when nothing can be set at the moment
 */
export async function countPrintedPages(
  actor: Actor,
  articleId: Id,
  wordingOf: WordingOf,
): Promise<Result<{ pages: number; version: number }, "notFound">> {
  const [article, current] = await Promise.all([readArticle(actor, articleId), readCurrent(actor, articleId)]);
  if (!article.ok || !current.ok) return refuse("notFound");
  const publication = await readPublication(actor, article.value.publicationId);
  if (!publication.ok) return refuse("notFound");
  const { settings, fingerprint } = publication.value;
  const { version, content } = current.value;
  const pages = await counted.get(`${articleId} ${version} ${fingerprint}`, async () => {
    const { language, timeZone, appearance, numbering } = settings;
    const view = articleView(content, { bullets: numbering.bullets });
    return countArticlePages(view, { language, timeZone, theme: themeOf(appearance) }, await wordingOf(settings));
  });
  return accept({ pages, version });
}
