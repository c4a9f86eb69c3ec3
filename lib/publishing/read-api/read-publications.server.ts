import "server-only";
import { feedPath, publicationPath } from "@/lib/rendering/addresses";
import { findPublication } from "../catalogue/find-publication.server";
import type { EditionPublication } from "../edition";
import { findNewestOfEach } from "../find-live.server";
import type { AnswerOf, Asked } from "./endpoints";
import type { Links } from "./links";

export async function listPublications(_: Asked<"publications">, links: Links): Promise<AnswerOf<"publications">> {
  const newest = await findNewestOfEach();
  return { items: newest.map(({ frame }) => publicationAnswer(frame.publication, links)), next: null };
}

export async function readPublicationAnswer(asked: Asked<"publication">, links: Links) {
  const found = await findPublication(asked.publication);
  return found && publicationAnswer(found.publication, links);
}

function publicationAnswer(publication: EditionPublication, { site, api }: Links): AnswerOf<"publication"> {
  const { slug, title, description, language, timeZone, publisher, rightsNotice } = publication;
  const below = (list: string) => api("publications", slug, list);
  return {
    ...{ slug, title, description, language, timeZone, publisher, rightsNotice },
    address: site + publicationPath(slug),
    self: api("publications", slug),
    ...{ issues: below("issues"), articles: below("articles"), sources: below("sources") },
    feeds: {
      atom: site + feedPath(slug, "feed.xml"),
      rss: site + feedPath(slug, "rss.xml"),
      json: site + feedPath(slug, "feed.json"),
    },
  };
}
