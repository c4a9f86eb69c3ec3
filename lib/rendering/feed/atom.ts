import { element, text } from "../xhtml/markup";
import type { Feed, FeedEntry } from "./feed";

/** RFC 4287. `self`: the address of the feed itself. */
export function atom(feed: Feed, self: string): string {
  const head = [
    element("id", {}, text(feed.address)),
    element("title", {}, text(feed.title)),
    feed.description && element("subtitle", {}, text(feed.description)),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", href: feed.address }),
    element("updated", {}, feed.updated),
    // Each entry needs an author, its own or the feed's.
    element("author", {}, element("name", {}, text(feed.publisher || feed.title))),
    feed.rightsNotice && element("rights", {}, text(feed.rightsNotice)),
  ];
  const attributes = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language };
  const body = element("feed", attributes, ...head, ...feed.entries.map(entryXml));
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`;
}

function entryXml(entry: FeedEntry): string {
  return element(
    "entry",
    { "xml:lang": entry.language },
    element("id", {}, text(entry.id)),
    element("title", {}, text(entry.title)),
    element("link", { rel: "alternate", type: "text/html", href: entry.address }),
    element("published", {}, entry.published),
    element("updated", {}, entry.updated),
    ...entry.authors.map((name) => element("author", {}, element("name", {}, text(name)))),
    ...entry.categories.map((term) => element("category", { term })),
    entry.description ? element("summary", {}, text(entry.description)) : "",
    element("content", { type: "html" }, text(entry.content)),
  );
}
