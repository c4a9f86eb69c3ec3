import { parseFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atom } from "./atom";
import type { Feed } from "./feed";
import { jsonFeed } from "./json-feed";
import { rss } from "./rss";

/** What an editor may paste into a title: ends of CDATA, what XML cannot hold, letters beyond the first plane, marks of direction. */
const hostile = "]]> & <b>\u0000\u000b</b> \ud800 😀 𠮷野 \u202e끝 \u2028\"'";
const said = hostile.replace(/[\u0000\u000b\ud800]/g, "");

const feed: Feed = {
  ...{ title: hostile, description: hostile, language: "ko", publisher: hostile, rightsNotice: hostile },
  ...{ address: "https://site.example/주간", updated: "2026-01-02T00:00:00.000Z" },
  entries: [
    {
      ...{ id: "urn:uuid:0190a000-0000-7000-8000-000000000000", address: "https://site.example/a?b&c", title: hostile },
      ...{ language: "ko", authors: ["김민수", hostile], categories: [hostile], description: hostile },
      content: "<p>첫 문장 ]]&gt; &amp;amp;</p>",
      ...{ published: "2026-01-01T00:00:00.000Z", updated: "2026-01-02T00:00:00.000Z" },
    },
  ],
};

describe.each([
  ["Atom", atom],
  ["RSS", rss],
  ["JSON Feed", jsonFeed],
] as const)("%s", (_, write) => {
  const written = write(feed, "https://site.example/feed");
  const read = parseFeed(written).feed as unknown as { title: unknown; entries?: unknown[]; items?: unknown[] };

  it("says titles as they are, without what cannot be written", () => {
    const text = JSON.stringify(read);
    expect(text).toContain(JSON.stringify(written.startsWith("{") ? hostile : said).slice(1, -1));
    expect(text).toContain("첫 문장 ]]&gt; &amp;amp;");
  });

  it("names each author by itself", () => {
    const [entry] = (read.entries ?? read.items ?? []) as Record<string, unknown>[];
    expect(JSON.stringify(entry)).toContain('"김민수"');
  });
});

/** RFC 4287, 4.1.2: an entry has exactly one id, title, updated, and content that is markup; ids are addresses. */
it("an Atom entry has what RFC 4287 asks of it, once", () => {
  const [, entry = ""] = /<entry[^>]*>(.*)<\/entry>/s.exec(atom(feed, "https://site.example/feed")) ?? [];
  for (const name of ["id", "title", "published", "updated", "content", "summary"])
    expect(entry.match(new RegExp(`<${name}[ >]`, "g")), name).toHaveLength(1);
  expect(entry.match(/<author>/g)).toHaveLength(2);
});

it("a description in RSS is markup that says the words: signs in it are not taken for tags", () => {
  const [, description = ""] =
    /<item>.*?<description>(.*?)<\/description>/s.exec(rss(feed, "https://site.example")) ?? [];
  expect(description).toContain("&amp;lt;b&amp;gt;");
  expect(description).not.toContain("&lt;");
});
