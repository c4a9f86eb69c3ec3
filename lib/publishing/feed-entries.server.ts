import "server-only";
import { pictureFilePath } from "@/lib/rendering/addresses";
import type { FeedEntry } from "@/lib/rendering/feed/feed";
import { type FormWords, type Placed, placedArticles } from "@/lib/rendering/issue-view";
import { listedTitle } from "@/lib/rendering/notices";
import { printableFile } from "@/lib/rendering/pictures";
import type { FigureView } from "@/lib/rendering/view";
import { articleXhtml } from "@/lib/rendering/xhtml/article";
import { namesIn } from "./catalogue/topic";
import { placedItems } from "./edition";
import type { FeedSource } from "./feed-sources.server";
import type { LoadedEdition } from "./load-edition.server";
import { viewOfEdition } from "./read-form.server";
import type { Moments } from "./read-moments.server";

type Setting = { site: string; words: FormWords; moments: ReadonlyMap<string, Moments> };

/** What a feed says of the articles of an edition, in the order of its contents. */
export async function entriesOf({ edition, only }: FeedSource, setting: Setting): Promise<FeedEntry[]> {
  const ids = new Map(placedItems(edition.frame).map(({ item }) => [item.slug, item.articleId]));
  const view = await viewOfEdition(edition, only);
  return placedArticles(view).map((placed) => entryOf(placed, ids.get(placed.article.slug) ?? "", edition, setting));
}

function entryOf(
  { section, group, article }: Placed,
  id: string,
  { frame }: LoadedEdition,
  { site, words, moments }: Setting,
): FeedEntry {
  const { view, address } = article;
  const pictureAddress = (figure: FigureView) => {
    const file = printableFile(figure);
    return file && site + pictureFilePath(file.hash);
  };
  const { publishedAt } = frame.edition;
  const { published, changed } = moments.get(id) ?? { published: publishedAt, changed: publishedAt };
  const [latest] = article.notices;
  return {
    id: `urn:uuid:${id}`,
    address,
    title: listedTitle(article, words),
    language: view.language,
    authors: namesIn(view.byline),
    categories: [section.title, group.category].filter(Boolean),
    description: latest?.kind === "retracted" ? latest.lines.join(" ") : view.description,
    content: articleXhtml(article, {
      ...{ words, publication: frame.publication, pictureAddress },
      ...{ level: 2, category: "", untitled: true, page: address },
    }),
    published,
    updated: changed,
  };
}
