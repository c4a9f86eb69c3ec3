import type { MarkedText } from "@/lib/search/marked-text";
import { withinQuotes } from "@/lib/rendering/within-quotes";
import type { Hit } from "@/lib/search/found";
import { Day } from "./day";
import { inOrder } from "./in-order";
import type { ReaderWords, Setting } from "./words";

type Props = { hits: readonly Hit[]; setting: Setting; say: ReaderWords };

/** What was found, the best first: what it is and where, its title, the words around what was looked for. */
export function SearchHits({ hits, setting, say }: Props) {
  if (hits.length === 0) return null;
  return (
    <ol className="hits">
      {hits.map((hit) => (
        <li key={hit.href} className="hit" data-kind={hit.kind}>
          <p className="facts">
            <span>{say(`kind.${hit.kind}`)}</span>
            <span>{hit.publication.title}</span>
            {hit.kind !== "issue" && <span>{hit.issue.label}</span>}
            {hit.section && <span>{hit.section}</span>}
            <Day day={hit.issue.day} language={setting.language} />
          </p>
          <h3>
            <a href={hit.href}>
              {hit.isRetracted && <span className="hit-retracted">{setting.words("retractedShort")}</span>}{" "}
              <span lang={hit.language}>
                {hit.title.length > 0 ? <Marked text={hit.title} /> : say(`untitled.${hit.kind}`)}
              </span>
            </a>
          </h3>
          {hit.excerpt && (
            <p className="hit-excerpt" lang={hit.kind === "source" ? hit.publication.language : hit.language}>
              {hit.excerpt.isCut[0] && "… "}
              <Marked text={hit.excerpt.pieces} />
              {hit.excerpt.isCut[1] && " …"}
            </p>
          )}
          {hit.article && (
            <p className="hit-article" lang={hit.publication.language}>
              {say("inArticle", { title: withinQuotes(hit.article, setting.language) })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Marked({ text }: { text: MarkedText }) {
  return inOrder(text).map(({ key, item }) =>
    item.found ? <mark key={key}>{item.text}</mark> : <span key={key}>{item.text}</span>,
  );
}
