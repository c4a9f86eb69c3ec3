import type { Metadata } from "next";
import { siteAddress } from "@/app/public-address";
import type { Moments } from "@/lib/publishing/read-moments.server";
import { cardSize } from "@/lib/rendering/card/card-size";
import { type FeedKind, feedPath, topicFeedPath } from "@/lib/rendering/addresses";

type Facts = {
  title: string;
  description: string;
  path: string;
  /** BCP 47. */
  language: string;
  siteName: string;
  /** What an article tells of itself; `authors`: the addresses of their pages. */
  article?: { moments: Moments; authors: string[]; section: string };
  /** The slug of the publication whose feeds a program finds here. */
  feedsOf?: string;
  /** What those feeds are called, where that is not the name of the site. */
  feedTitle?: string;
  /** Of a section or category: its feeds stand before those. */
  topic?: string;
  /** What stands for the page where it is shared. `path`: of the file. */
  picture?: { path: string; alt: string };
  /** What else machines are told, by the name of the tag. */
  more?: Record<string, string | string[]>;
  /** The hash of the edition that the page was made from: what is kept is compared with it (lib/pages). */
  edition?: string;
  /** The hash of the article's text in it. */
  revision?: string;
};

const feedTypes = {
  "application/atom+xml": "feed.xml",
  "application/rss+xml": "rss.xml",
  "application/feed+json": "feed.json",
} as const satisfies Record<string, FeedKind>;

function feedsIn({ feedsOf = "", topic, siteName, feedTitle = siteName, title }: Facts) {
  const links = Object.entries(feedTypes).map(([type, kind]) => {
    const ofAll = { url: feedPath(feedsOf, kind), title: feedTitle };
    const ofTopic = topic && { url: topicFeedPath(feedsOf, topic, kind), title: `${feedTitle} · ${title}` };
    return [type, ofTopic ? [ofTopic, ofAll] : [ofAll]] as const;
  });
  return Object.fromEntries(links);
}

function articleGraph({ moments, authors, section }: NonNullable<Facts["article"]>) {
  const { published: publishedTime, changed: modifiedTime } = moments;
  return { type: "article" as const, publishedTime, modifiedTime, authors, section };
}

/** Open Graph names a language with a country: of `ko` the one that is meant, ko_KR. */
function placeOf(language: string): string {
  const { language: spoken, region } = new Intl.Locale(language).maximize();
  return region ? `${spoken}_${region}` : spoken;
}

/** What search engines and shared links are told of a public page. */
export function pageMetadata(facts: Facts): Metadata {
  const { title, path, language, siteName, feedTitle, article, feedsOf, edition, revision, picture, more } = facts;
  const description = facts.description || undefined;
  const images = picture && [{ url: picture.path, ...cardSize, alt: picture.alt, type: "image/png" }];
  const shared = {
    title,
    description,
    url: path,
    siteName: feedTitle ?? siteName,
    locale: placeOf(language),
    ...(images && { images }),
  };
  return {
    metadataBase: new URL(siteAddress()),
    title: { absolute: title === siteName ? title : `${title} - ${siteName}` },
    description,
    alternates: { canonical: path, ...(feedsOf && { types: feedsIn(facts) }) },
    openGraph: article ? { ...shared, ...articleGraph(article) } : { ...shared, type: "website" },
    twitter: { card: images ? "summary_large_image" : "summary", ...(images && { images }) },
    other: { ...more, ...(edition && { edition }), ...(revision && { revision }) },
  };
}
