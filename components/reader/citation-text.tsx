import { citationFiles, citationPath } from "@/lib/rendering/addresses";
import { shortDay } from "@/lib/rendering/days";
import type { ArticleView } from "@/lib/rendering/view";
import { withinQuotes } from "@/lib/rendering/within-quotes";
import type { ArticlePlace } from "./article-place";
import { readableAddress } from "./readable-address";
import type { Setting } from "./words";

/**
 * How to cite the article, to be copied: in a field, so that whoever has no mouse can select it and nothing else. Beside it the same for programs
 * that keep references.
 */
export function CitationText({ view, place, setting }: { view: ArticleView; place: ArticlePlace; setting: Setting }) {
  const { words, language } = setting;
  const { publication, issue, address, slug } = place;
  if (!issue || !address) return null;
  return (
    <section className="citation-text" aria-labelledby="cite">
      <h2 id="cite" className="end-title">
        {words("cite")}
      </h2>
      <textarea
        readOnly
        rows={3}
        aria-labelledby="cite"
        defaultValue={words("citationText", {
          byline: view.byline && `${view.byline}, `,
          title: withinQuotes(view.titleText, language),
          publication: publication.title,
          issue: issue.label,
          publisher: publication.publisher && `${publication.publisher}, `,
          day: shortDay(issue.publicationDate, language),
          url: readableAddress(address),
        })}
      />
      {slug && (
        <ul className="cite-files" aria-label={words("citeFiles")}>
          {citationFiles.map((file) => (
            <li key={file}>
              <a href={citationPath(publication.slug, issue.slug, slug, file)}>{words(`citeFile.${file}`)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
