import type { ArticleView, ReferenceView } from "@/lib/rendering/view";
import { Blocks } from "./blocks";
import { Day } from "./day";
import { Inline } from "./inline";
import { Lead } from "./lead";
import type { Setting } from "./words";

type Props = { view: ArticleView; number: string | null; href: string | undefined; setting: Setting };

/** A brief, whole: headline, one line, its points, and the outlet with its day. */
export function Brief({ view, number, href, setting }: Props) {
  return (
    <article className="brief">
      <h3 className="entry-title">
        <a href={href}>
          {number && <span className="item-number">{number}</span>}{" "}
          <span>
            <Inline views={view.title} words={setting.words} linked={false} />
          </span>
        </a>
      </h3>
      {view.lead && <Lead lead={view.lead} setting={setting} linked={false} />}
      <div className="brief-text">
        <Blocks blocks={view.blocks} words={setting.words} level={3} />
      </div>
      {view.references.map((reference) => (
        <BriefSource key={reference.sourceId} reference={reference} setting={setting} />
      ))}
    </article>
  );
}

function BriefSource({ reference, setting }: { reference: ReferenceView; setting: Setting }) {
  const { outlet, publishedOn, url, host, title, language } = reference;
  return (
    <p className="brief-source">
      {outlet ? setting.words("source", { outlet }) : <cite lang={language || undefined}>{title}</cite>}
      {publishedOn && (
        <>
          {" "}
          (<Day day={publishedOn} language={setting.language} as="year" />)
        </>
      )}
      {url && (
        <>
          {" "}
          <a href={url} className="host" title={title}>
            {host}
          </a>
          <span className="printed-address">{url}</span>
        </>
      )}
    </p>
  );
}
