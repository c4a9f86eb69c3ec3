import { type FeedKind, feedKinds } from "@/lib/rendering/addresses";
import type { ReaderWords } from "./words";

const names: Record<FeedKind, string> = { "feed.xml": "Atom", "rss.xml": "RSS", "feed.json": "JSON Feed" };

/** For programs that watch for what is new. */
export function FeedList({ hrefOf, words }: { hrefOf: (kind: FeedKind) => string; words: ReaderWords }) {
  return (
    <section className="other-forms" aria-labelledby="feeds">
      <h2 id="feeds" className="end-title">
        {words("feeds")}
      </h2>
      <ul>
        {feedKinds.map((kind) => (
          <li key={kind}>
            <a href={hrefOf(kind)}>{names[kind]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
