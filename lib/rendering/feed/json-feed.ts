import type { Feed } from "./feed";

/** JSON Feed 1.1 with the whole text. `self`: the address of the feed itself. */
export function jsonFeed(feed: Feed, self: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.address,
    feed_url: self,
    ...(feed.description && { description: feed.description }),
    language: feed.language,
    ...(feed.publisher && { authors: [{ name: feed.publisher }] }),
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      language: entry.language,
      content_html: entry.content,
      ...(entry.description && { summary: entry.description }),
      date_published: entry.published,
      ...(entry.updated !== entry.published && { date_modified: entry.updated }),
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.categories.length > 0 && { tags: entry.categories }),
    })),
  });
}
