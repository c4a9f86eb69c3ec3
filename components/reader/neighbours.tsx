import type { Neighbour } from "@/lib/publishing/published";
import { articlePath, issuePath } from "@/lib/rendering/addresses";
import type { ArticlePlace } from "./article-place";
import { KeptText } from "./kept-text";
import type { ReaderWords } from "./words";

/** The articles before and after this one, and the way back to the contents. */
export function Neighbours({ place, words }: { place: ArticlePlace; words: ReaderWords }) {
  const { publication, issue, previous, next } = place;
  if (!issue) return null;
  const hrefOf = ({ slug }: Neighbour) => articlePath(publication.slug, issue.slug, slug);
  return (
    <nav className="neighbours" aria-label={words("neighbours")}>
      {previous && <Way neighbour={previous} href={hrefOf(previous)} label={words("previous")} rel="prev" />}
      <a href={issuePath(publication.slug, issue.slug)} className="to-issue">
        {words("toIssue", { issue: issue.label })}
      </a>
      {next && <Way neighbour={next} href={hrefOf(next)} label={words("next")} rel="next" />}
    </nav>
  );
}

type WayProps = { neighbour: Neighbour; href: string; label: string; rel: "prev" | "next" };

function Way({ neighbour, href, label, rel }: WayProps) {
  return (
    <a href={href} rel={rel} className={`way way-${rel}`}>
      <span className="way-label">{label}</span>{" "}
      <span className="way-title">
        {neighbour.number && <span className="item-number">{neighbour.number}</span>}{" "}
        <span>
          <KeptText text={neighbour.title} />
        </span>
      </span>
    </a>
  );
}
