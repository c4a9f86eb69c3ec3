import type { Metadata } from "next";
import { siteAddress } from "@/app/public-address";

type Facts = {
  title: string;
  description: string;
  path: string;
  /** BCP 47. */
  language: string;
  siteName: string;
  /** An article has a moment of publication (ISO). */
  publishedTime?: string;
};

/** What search engines and shared links are told of a public page. */
export function pageMetadata(facts: Facts): Metadata {
  const { title, path, language, siteName, publishedTime } = facts;
  const description = facts.description || undefined;
  const shared = { title, description, url: path, siteName, locale: language.replace("-", "_") };
  return {
    metadataBase: new URL(siteAddress()),
    title: { absolute: title === siteName ? title : `${title} - ${siteName}` },
    description,
    alternates: { canonical: path },
    openGraph: publishedTime ? { ...shared, type: "article", publishedTime } : { ...shared, type: "website" },
    twitter: { card: "summary" },
  };
}
