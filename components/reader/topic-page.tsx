import type { ReactNode } from "react";
import { issueLabel } from "@/lib/issues/publication";
import type { ArticleLine, TopicPage as Page } from "@/lib/publishing/catalogue/catalogue";
import type { EditionPublication } from "@/lib/publishing/edition";
import { articlePath, issuePath } from "@/lib/rendering/addresses";
import { AcrossHead } from "./across-head";
import { Day } from "./day";
import { Headline } from "./headline";
import { PageWays } from "./page-ways";
import type { Setting } from "./words";

type Props = { found: Page; pathTo: (page: number) => string; setting: Setting; children?: ReactNode };

/** What is out under a section, a category or a person's name, newest first. */
export function TopicPage({ found, pathTo, setting, children }: Props) {
  const { publication, topic, articles, page, pages } = found;
  return (
    <div className="issue">
      <AcrossHead publication={publication} title={topic.name} />
      <ol className="article-lines">
        {articles.map((line) => (
          <Line
            key={`${line.issue.slug} ${line.slug}`}
            line={line}
            under={topic.name}
            publication={publication}
            setting={setting}
          />
        ))}
      </ol>
      <PageWays page={page} pages={pages} pathTo={pathTo} words={setting.words} />
      {children}
    </div>
  );
}

type LineProps = {
  line: ArticleLine;
  /** What the page is about: it is not said again with each article. */
  under: string;
  publication: EditionPublication;
  setting: Setting;
};

function Line({ line, under, publication, setting }: LineProps) {
  const { words, language } = setting;
  const { issue, slug, title, section, category, byline, isRetracted } = line;
  const place = category || section;
  return (
    <li>
      <h2>
        <a href={articlePath(publication.slug, issue.slug, slug)}>
          <Headline text={isRetracted ? words("retractedTitle", { title }) : title} language={language} />
        </a>
      </h2>
      <p className="facts">
        <span>
          <a href={issuePath(publication.slug, issue.slug)}>{issueLabel(publication.numbering, issue.number)}</a>
        </span>
        <Day day={issue.publicationDate} language={language} />
        {place !== under && <span>{place}</span>}
        {byline && byline !== under && <span>{words("by", { name: byline })}</span>}
      </p>
    </li>
  );
}
