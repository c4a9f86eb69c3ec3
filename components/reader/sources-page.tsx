import type { SourceLine, SourcesPage as Sources } from "@/lib/publishing/catalogue/catalogue";
import { articlePath, sourcesPath } from "@/lib/rendering/addresses";
import { AcrossHead } from "./across-head";
import { Day } from "./day";
import { Headline } from "./headline";
import { PageWays } from "./page-ways";
import type { Setting } from "./words";

/** All that a publication cited, each under the title that it bears, in its own language, with where it was cited. */
export function SourcesPage({ found, setting }: { found: Sources; setting: Setting }) {
  const { publication, sources, page, pages, total } = found;
  const { words } = setting;
  return (
    <div className="issue">
      <AcrossHead publication={publication} title={words("across.sources")} />
      <p className="across-lead">
        {total > 0 ? words("across.sourcesLead", { count: total }) : words("across.noSources")}
      </p>
      <ol className="source-lines">
        {sources.map((source) => (
          <Line key={source.sourceId} source={source} publication={publication.slug} setting={setting} />
        ))}
      </ol>
      <PageWays page={page} pages={pages} pathTo={(to) => sourcesPath(publication.slug, to)} words={words} />
    </div>
  );
}

type LineProps = { source: SourceLine; publication: string; setting: Setting };

function Line({ source, publication, setting: { words, language } }: LineProps) {
  const { title, titleTranslation, outlet, publishedOn, url, articles, last } = source;
  const cited = <cite lang={source.language || undefined}>{title}</cite>;
  return (
    <li>
      <p className="reference-title">{url ? <a href={url}>{cited}</a> : cited}</p>
      {titleTranslation && titleTranslation !== outlet && <p className="reference-translation">{titleTranslation}</p>}
      <p className="facts">
        {outlet && <span>{outlet}</span>}
        {publishedOn && <Day day={publishedOn} language={language} />}
        <span>
          {words("across.citedIn")}:{" "}
          <a href={articlePath(publication, last.issue, last.slug)}>
            <Headline text={last.title} language={language} />
          </a>{" "}
          {articles > 1 && words("across.citedMore", { count: articles - 1 })}
        </span>
      </p>
    </li>
  );
}
