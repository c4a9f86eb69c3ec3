import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env.server";
import { type FeedKind, feedPath, publicationPath, topicFeedPath, topicPath } from "@/lib/rendering/addresses";
import { atom } from "@/lib/rendering/feed/atom";
import type { Feed } from "@/lib/rendering/feed/feed";
import { jsonFeed } from "@/lib/rendering/feed/json-feed";
import { rss } from "@/lib/rendering/feed/rss";
import { wordsOf } from "@/lib/rendering/form-words";
import type { FormWords } from "@/lib/rendering/issue-view";
import { rendererVersion } from "@/lib/rendering/renderer-version.server";
import { entriesOf } from "./feed-entries.server";
import { type FeedSources, findFeedSources } from "./feed-sources.server";
import { findPublicationId } from "./find-live.server";
import { fromShelf } from "./form-shelf.server";
import type { WordingOf } from "./read-form.server";
import { readMoments } from "./read-moments.server";
import { readNotices } from "./read-notices.server";

const mostEntries = 60;

const kinds: Readonly<Record<FeedKind, { mediaType: string; write: (feed: Feed, self: string) => string }>> = {
  "feed.xml": { mediaType: "application/atom+xml; charset=utf-8", write: atom },
  "rss.xml": { mediaType: "application/rss+xml; charset=utf-8", write: rss },
  "feed.json": { mediaType: "application/feed+json; charset=utf-8", write: jsonFeed },
};

export type PublishedFeed = { readonly bytes: Uint8Array; readonly mediaType: string; readonly hash: string };
export type AskedFeed = {
  readonly publication: string;
  readonly kind: FeedKind /** Of a section or category alone, by its slug. */;
  readonly topic?: string;
};

/**
 * The articles of a publication's newest issues with their whole text, or the newest of one section or category, and those of older issues that
 * were corrected or retracted since. Null while nothing of it is out. Made once for what is live, and kept with the other forms.
 */
export async function readFeed(asked: AskedFeed, wordingOf: WordingOf): Promise<PublishedFeed | null> {
  const { publication: slug, kind, topic = null } = asked;
  const publicationId = await findPublicationId(slug);
  const found = publicationId && (await findFeedSources(publicationId, topic));
  const latest = found ? found.sources[0]?.edition : undefined;
  if (!found || !latest) return null;
  const site = env().PUBLIC_URL;
  const { mediaType, write } = kinds[kind];
  const self = site + (topic === null ? feedPath(slug, kind) : topicFeedPath(slug, topic, kind));
  const bytes = await fromShelf(`${sha256(await madeOf(found, self))}.${kind}`, async () => {
    const words = wordsOf(await wordingOf(latest.frame.publication));
    const address = site + (topic === null ? publicationPath(slug) : topicPath(slug, topic));
    const feed = await feedOf(found, { site, words, address });
    return new TextEncoder().encode(write(feed, self));
  });
  return { bytes, mediaType, hash: sha256(bytes) };
}

/** Everything that the file depends on. */
async function madeOf({ name, sources }: FeedSources, self: string): Promise<string> {
  const notices = await Promise.all(sources.map(({ edition }) => readNotices(edition.frame)));
  const told = JSON.stringify(notices.map((ofEdition) => [...ofEdition]));
  const from = sources.map(({ edition, only }) => [edition.hash, ...(only ?? [])].join(" "));
  return [self, name, await rendererVersion(), told, ...from].join("\n");
}

type Setting = { site: string; words: FormWords; address: string };

async function feedOf({ name, sources }: FeedSources, { address, ...said }: Setting): Promise<Feed> {
  const [latest] = sources;
  if (!latest) throw new Error("a feed without an issue");
  const setting = { ...said, moments: await readMoments(sources.map(({ edition }) => edition.id)) };
  const parts = await Promise.all(
    sources.map(async (source) => ({ ...source, entries: await entriesOf(source, setting) })),
  );
  const recent = parts.filter(({ isOld }) => !isOld).flatMap(({ entries }) => entries);
  const entries = [
    ...recent.slice(0, mostEntries),
    ...parts.filter(({ isOld }) => isOld).flatMap((one) => one.entries),
  ];
  const { title, description, language, publisher, rightsNotice } = latest.edition.frame.publication;
  return {
    ...{ title: name ? `${title} · ${name}` : title, description, language, publisher, rightsNotice, address },
    updated:
      entries
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? "",
    entries,
  };
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}
