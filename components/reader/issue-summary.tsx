import type { ReactNode } from "react";
import { type EditionFrame, type EditionItem, placedItems } from "@/lib/publishing/edition";
import { lineView } from "@/lib/rendering/article-view";
import { type ArticleLinks, publicLinks } from "./article-links";
import { Inline } from "./inline";
import type { ReaderWords } from "./words";

/** 요약: a line for an article, each leading to it. Nothing stands here when no article has one. */
export function IssueSummary({
  frame,
  words,
  id = "summary",
  links = publicLinks(frame),
}: {
  frame: EditionFrame;
  words: ReaderWords;
  id?: string;
  links?: ArticleLinks;
}) {
  if (frame.summary.length === 0) return null;
  const items = new Map(placedItems(frame).map(({ item }) => [item.slug, item]));
  return (
    <section className="issue-summary" aria-labelledby={id}>
      <h2 id={id} className="part-title">
        {words("summary")}
      </h2>
      <ol>
        {frame.summary.map(({ articleSlug, text }) => (
          <SummaryLine key={articleSlug} item={items.get(articleSlug)} href={links(articleSlug)}>
            <Inline views={lineView(text)} words={words} linked={false} />
          </SummaryLine>
        ))}
      </ol>
    </section>
  );
}

type LineProps = { item: EditionItem | undefined; href: string | undefined; children: ReactNode };

/** The number leads to the article; its title is read out with it. */
function SummaryLine({ item, href, children }: LineProps) {
  return (
    <li>
      <a href={href} className="item-number">
        {item?.number ?? "→"}
        <span className="unseen"> {item?.title}</span>
      </a>
      <p>{children}</p>
    </li>
  );
}
