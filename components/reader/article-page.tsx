import type { ReactNode } from "react";
import type { ArticleView } from "@/lib/rendering/view";
import type { ArticlePlace } from "./article-place";
import { Blocks } from "./blocks";
import { CitationText } from "./citation-text";
import { Day } from "./day";
import { Inline } from "./inline";
import { Headline } from "./headline";
import { Lead } from "./lead";
import { Neighbours } from "./neighbours";
import { Footnotes } from "./notes";
import { References } from "./references";
import type { Setting } from "./words";

type Props = {
  view: ArticleView;
  place: ArticlePlace;
  setting: Setting;
  /** What proves it: the seal of the sign-off. Absent in a preview. */
  proof?: ReactNode;
  /** Where the same text is in other forms. Absent in a preview. */
  forms?: ReactNode;
  /** A notice over the article: that it was corrected, or that this is a preview. */
  notice?: ReactNode;
};

/** An article as the public reads it; a preview of a working copy is set by the same hand. */
export function ArticlePage({ view, place, setting, proof, forms, notice }: Props) {
  const { words } = setting;
  return (
    <article className="article" data-kind={view.kind} lang={view.language}>
      <ArticleHead view={view} place={place} setting={setting} notice={notice} />
      <Outline view={view} setting={setting} />
      <div className="prose">
        <Blocks blocks={view.blocks} words={words} />
      </div>
      <div className="article-end">
        <Footnotes notes={view.footnotes} words={words} />
        <References references={view.references} setting={setting} />
        {proof}
        <CitationText view={view} place={place} setting={setting} />
        {forms}
      </div>
      <Neighbours place={place} setting={setting} />
    </article>
  );
}

function ArticleHead({ view, place, setting, notice }: Omit<Props, "proof" | "forms">) {
  const { words, language } = setting;
  return (
    <header className="article-head">
      <p className="article-place">
        {place.section?.number && <span className="section-number">{place.section.number}</span>}
        {place.section && <span>{place.section.title}</span>}
        {place.category && <span className="category">{place.category}</span>}
      </p>
      {place.number && (
        <p className="article-number" aria-hidden="true">
          {place.number}
        </p>
      )}
      <h1>
        <Inline views={view.title} words={words} />
      </h1>
      {notice}
      {view.lead && <Lead lead={view.lead} setting={setting} />}
      <p className="facts">
        {view.byline && <span className="byline">{words("by", { name: view.byline })}</span>}
        {place.issue && <Day day={place.issue.publicationDate} language={language} />}
        <span>{words("readingTime", { minutes: view.readingMinutes })}</span>
      </p>
    </header>
  );
}

/** The subheads of a longer article, to leap to. Three are the least that is worth a list. */
function Outline({ view, setting }: { view: ArticleView; setting: Setting }) {
  if (view.outline.length < 3) return null;
  return (
    <nav className="article-outline" aria-labelledby="outline">
      <h2 id="outline">{setting.words("outline")}</h2>
      <ol>
        {view.outline.map(({ anchor, number, text }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>
              {number !== null && <span className="item-number">{number})</span>}{" "}
              <span>
                <Headline text={text} language={view.language} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
