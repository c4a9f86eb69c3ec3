import type { Neighbour } from "@/lib/publishing/published";
import { articlePath, issuePath } from "@/lib/rendering/addresses";
import type { ArticlePlace } from "./article-place";
import { Headline } from "./headline";
import type { Setting } from "./words";

/** The articles before and after this one, and the way back to the contents. */
export function Neighbours({ place, setting }: { place: ArticlePlace; setting: Setting }) {
  const { words, language } = setting;
  const { publication, issue, previous, next } = place;
  if (!issue) return null;
  const hrefOf = ({ slug }: Neighbour) => articlePath(publication.slug, issue.slug, slug);
  return (
    <nav className="neighbours" aria-label={words("neighbours")}>
      {previous && (
        <Way neighbour={previous} href={hrefOf(previous)} label={words("previous")} rel="prev" language={language} />
      )}
      <a href={issuePath(publication.slug, issue.slug)} className="to-issue">
        {words("toIssue", { issue: issue.label })}
      </a>
      {next && <Way neighbour={next} href={hrefOf(next)} label={words("next")} rel="next" language={language} />}
    </nav>
  );
}

type WayProps = { neighbour: Neighbour; href: string; label: string; rel: "prev" | "next"; language: string };

function Way({ neighbour, href, label, rel, language }: WayProps) {
  return (
    <a href={href} rel={rel} className={`way way-${rel}`}>
      <span className="way-label">{label}</span>{" "}
      <span className="way-title">
        {neighbour.number && <span className="item-number">{neighbour.number}</span>}{" "}
        <span>
          <Headline text={neighbour.title} language={language} />
        </span>
      </span>
    </a>
  );
}
