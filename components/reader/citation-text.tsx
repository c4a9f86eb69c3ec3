import { shortDay } from "@/lib/rendering/days";
import type { ArticleView } from "@/lib/rendering/view";
import type { ArticlePlace } from "./article-place";
import { readableAddress } from "./readable-address";
import type { Setting } from "./words";

/** How to cite the article, to be copied: one click selects all of it. */
export function CitationText({ view, place, setting }: { view: ArticleView; place: ArticlePlace; setting: Setting }) {
  const { words, language } = setting;
  const { publication, issue, address } = place;
  if (!issue || !address) return null;
  return (
    <section className="citation-text" aria-labelledby="cite">
      <h2 id="cite" className="end-title">
        {words("cite")}
      </h2>
      <p>
        {words("citationText", {
          byline: view.byline && `${view.byline}, `,
          title: view.titleText,
          publication: publication.title,
          issue: issue.label,
          publisher: publication.publisher && `${publication.publisher}, `,
          day: shortDay(issue.publicationDate, language),
          url: readableAddress(address),
        })}
      </p>
    </section>
  );
}
