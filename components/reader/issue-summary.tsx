import { type EditionFrame, placedItems } from "@/lib/publishing/edition";
import { articlePath } from "@/lib/rendering/addresses";
import { lineView } from "@/lib/rendering/article-view";
import { Inline } from "./inline";
import type { ReaderWords } from "./words";

/** 요약: a line for an article, each leading to it. Nothing stands here when no article has one. */
export function IssueSummary({
  frame,
  words,
  id = "summary",
}: {
  frame: EditionFrame;
  words: ReaderWords;
  id?: string;
}) {
  if (frame.summary.length === 0) return null;
  const numbers = new Map(placedItems(frame).map(({ item }) => [item.slug, item]));
  return (
    <section className="issue-summary" aria-labelledby={id}>
      <h2 id={id} className="part-title">
        {words("summary")}
      </h2>
      <ol>
        {frame.summary.map(({ articleSlug, text }) => (
          <li key={articleSlug}>
            <p>
              <Inline views={lineView(text)} words={words} linked={false} />{" "}
              <a
                href={articlePath(frame.publication.slug, frame.issue.slug, articleSlug)}
                className="read-on"
                aria-label={numbers.get(articleSlug)?.title}
              >
                {numbers.get(articleSlug)?.number ?? ""}→
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
