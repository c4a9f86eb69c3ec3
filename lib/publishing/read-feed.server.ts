import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env.server";
import { type FeedKind, feedPath, pictureFilePath, publicationPath } from "@/lib/rendering/addresses";
import { atom } from "@/lib/rendering/feed/atom";
import type { Feed, FeedEntry } from "@/lib/rendering/feed/feed";
import { jsonFeed } from "@/lib/rendering/feed/json-feed";
import { rss } from "@/lib/rendering/feed/rss";
import { wordsOf } from "@/lib/rendering/form-words";
import { type FormWords, type Placed, placedArticles } from "@/lib/rendering/issue-view";
import { listedTitle } from "@/lib/rendering/notices";
import { printableFile } from "@/lib/rendering/pictures";
import { rendererVersion } from "@/lib/rendering/renderer-version.server";
import type { FigureView } from "@/lib/rendering/view";
import { articleXhtml } from "@/lib/rendering/xhtml/article";
import { placedItems } from "./edition";
import { findLiveEditions, findPublicationId } from "./find-live.server";
import { fromShelf } from "./form-shelf.server";
import type { LoadedEdition } from "./load-edition.server";
import { readNotices } from "./read-notices.server";
import { viewOfEdition, type WordingOf } from "./read-form.server";

/** Issues whose articles a feed holds. */
const newest = 4;
const mostEntries = 60;

const kinds: Readonly<Record<FeedKind, { mediaType: string; write: (feed: Feed, self: string) => string }>> = {
  "feed.xml": { mediaType: "application/atom+xml; charset=utf-8", write: atom },
  "rss.xml": { mediaType: "application/rss+xml; charset=utf-8", write: rss },
  "feed.json": { mediaType: "application/feed+json; charset=utf-8", write: jsonFeed },
};

export type PublishedFeed = { readonly bytes: Uint8Array; readonly mediaType: string; readonly hash: string };

/**
 * The articles of a publication's newest issues with their whole text; null while nothing of it is out. Made once for what is live, and
 * kept with the other forms.
 */
export async function readFeed(
  publicationSlug: string,
  kind: FeedKind,
  wordingOf: WordingOf,
): Promise<PublishedFeed | null> {
  const publicationId = await findPublicationId(publicationSlug);
  const editions = publicationId ? await findLiveEditions({ publicationId, take: newest }) : [];
  const [latest] = editions;
  if (!latest) return null;
  const site = env().PUBLIC_URL;
  const { mediaType, write } = kinds[kind];
  const notices = await Promise.all(editions.map(({ frame }) => readNotices(frame)));
  const told = JSON.stringify(notices.map((ofEdition) => [...ofEdition]));
  const made = [kind, site, await rendererVersion(), told, ...editions.map(({ hash }) => hash)].join("\n");
  const bytes = await fromShelf(`${sha256(made)}.${kind}`, async () => {
    const words = wordsOf(await wordingOf(latest.frame.publication));
    const feed = await feedOf(editions, { site, words });
    return new TextEncoder().encode(write(feed, site + feedPath(publicationSlug, kind)));
  });
  return { bytes, mediaType, hash: sha256(bytes) };
}

type Setting = { site: string; words: FormWords };

async function feedOf(editions: readonly LoadedEdition[], setting: Setting): Promise<Feed> {
  const [latest] = editions;
  if (!latest) throw new Error("a feed without an issue");
  const entries: FeedEntry[] = [];
  for (const edition of editions) {
    const ids = new Map(placedItems(edition.frame).map(({ item }) => [item.slug, item.articleId]));
    const view = await viewOfEdition(edition);
    for (const placed of placedArticles(view))
      entries.push(entryOf(placed, ids.get(placed.article.slug) ?? "", edition, setting));
  }
  const { title, description, language, publisher, rightsNotice, slug } = latest.frame.publication;
  const updated = entries.map((entry) => entry.updated).toSorted();
  return {
    title,
    description,
    language,
    publisher,
    rightsNotice,
    address: setting.site + publicationPath(slug),
    updated: updated.at(-1) ?? "",
    entries: entries.slice(0, mostEntries),
  };
}

function entryOf(
  { section, group, article }: Placed,
  id: string,
  { frame }: LoadedEdition,
  setting: Setting,
): FeedEntry {
  const { site, words } = setting;
  const { view, address } = article;
  const pictureAddress = (figure: FigureView) => {
    const file = printableFile(figure);
    return file && site + pictureFilePath(file.hash);
  };
  const published = frame.edition.publishedAt;
  const [latest] = article.notices;
  return {
    id: `urn:uuid:${id}`,
    address,
    title: listedTitle(article, words),
    language: view.language,
    byline: view.byline,
    categories: [section.title, group.category].filter(Boolean),
    description: latest?.kind === "retracted" ? latest.lines.join(" ") : view.description,
    content: articleXhtml(article, {
      ...{ words, publication: frame.publication, pictureAddress },
      ...{ level: 2, category: "", untitled: true },
    }),
    published,
    updated: latest && latest.at > published ? latest.at : published,
  };
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}
