import type { Metadata } from "next";
import { siteAddress } from "@/app/public-address";
import { feedPath } from "@/lib/rendering/addresses";

type Facts = {
  title: string;
  description: string;
  path: string;
  /** BCP 47. */
  language: string;
  siteName: string;
  /** An article has a moment of publication (ISO). */
  publishedTime?: string;
  /** The slug of the publication whose feeds a program finds here. */
  feedsOf?: string;
  /** The hash of the edition that the page was made from: what is kept is compared with it (lib/pages). */
  edition?: string;
  /** The hash of the article's text in it. */
  revision?: string;
};

function feedsIn(publication: string) {
  return {
    "application/atom+xml": feedPath(publication, "feed.xml"),
    "application/rss+xml": feedPath(publication, "rss.xml"),
    "application/feed+json": feedPath(publication, "feed.json"),
  };
}

/** What search engines and shared links are told of a public page. */
export function pageMetadata(facts: Facts): Metadata {
  const { title, path, language, siteName, publishedTime, feedsOf, edition, revision } = facts;
  const description = facts.description || undefined;
  const shared = { title, description, url: path, siteName, locale: language.replace("-", "_") };
  return {
    metadataBase: new URL(siteAddress()),
    title: { absolute: title === siteName ? title : `${title} - ${siteName}` },
    description,
    alternates: { canonical: path, ...(feedsOf && { types: feedsIn(feedsOf) }) },
    openGraph: publishedTime ? { ...shared, type: "article", publishedTime } : { ...shared, type: "website" },
    twitter: { card: "summary" },
    ...(edition && { other: { edition, ...(revision && { revision }) } }),
  };
}
