import { element, text } from "../xhtml/markup";
import type { Feed, FeedEntry } from "./feed";

const spaces = {
  version: "2.0",
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** RSS 2.0 with the whole text. `self`: the address of the feed itself. */
export function rss(feed: Feed, self: string): string {
  const head = [
    element("title", {}, text(feed.title)),
    element("link", {}, text(feed.address)),
    element("description", {}, text(feed.description || feed.title)),
    element("language", {}, text(feed.language)),
    feed.rightsNotice && element("copyright", {}, text(feed.rightsNotice)),
    element("lastBuildDate", {}, day(feed.updated)),
    element("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
  ];
  const channel = element("channel", {}, ...head, ...feed.entries.map(itemXml));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("rss", spaces, channel)}\n`;
}

function itemXml(entry: FeedEntry): string {
  return element(
    "item",
    {},
    element("title", {}, text(entry.title)),
    element("link", {}, text(entry.address)),
    element("guid", { isPermaLink: "false" }, text(entry.id)),
    element("pubDate", {}, day(entry.published)),
    ...entry.authors.map((name) => element("dc:creator", {}, text(name))),
    ...entry.categories.map((name) => element("category", {}, text(name))),
    // Programs read it as markup: a sign of ours in it must still be one after that.
    element("description", {}, text(text(entry.description || entry.title))),
    element("content:encoded", {}, text(entry.content)),
  );
}

/** RFC 822, with the year in full. */
function day(iso: string): string {
  return new Date(iso).toUTCString();
}
