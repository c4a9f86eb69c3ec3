import "./styles/search.css";
import { publicationPath } from "@/lib/rendering/addresses";
import { publicationWays } from "./publication-foot";
import type { ReaderWords } from "./words";

type Props = {
  publications: readonly { slug: string; title: string; language: string }[];
  words: ReaderWords;
};

/** The ways to everything that is out, for where nobody answers a search; and what a search would need. */
export function FinderPage({ publications, words }: Props) {
  return (
    <div className="finder">
      <h1>{words("finder")}</h1>
      <p>{words("finderNote")}</p>
      {publications.map(({ slug, title, language }) => (
        <nav key={slug} aria-labelledby={`finder-${slug}`}>
          <h2 id={`finder-${slug}`}>
            <a href={publicationPath(slug)} lang={language}>
              {title}
            </a>
          </h2>
          <ul>
            {publicationWays(slug, words).map(([href, label]) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}
