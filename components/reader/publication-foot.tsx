import type { EditionPublication } from "@/lib/publishing/edition";
import {
  aboutPath,
  archivePath,
  correctionsPath,
  peoplePath,
  publicationPath,
  sourcesPath,
  tablesPath,
  topicsPath,
} from "@/lib/rendering/addresses";
import type { ReaderWords } from "./words";

type Props = { publication: Pick<EditionPublication, "slug" | "title">; words: ReaderWords };

/** Where one can go from anywhere in a publication: addresses with what they are called. */
export function publicationWays(slug: string, words: ReaderWords): (readonly [href: string, label: string])[] {
  return [
    [archivePath(slug), words("archive")],
    [topicsPath(slug), words("across.sections")],
    [peoplePath(slug), words("across.people")],
    [tablesPath(slug), words("across.tables")],
    [sourcesPath(slug), words("across.sources")],
    [correctionsPath(slug), words("corrections")],
    [aboutPath(slug), words("across.about")],
  ];
}

/** At the foot of every page of a publication: the ways across its issues. */
export function PublicationFoot({ publication: { slug, title }, words }: Props) {
  return (
    <nav className="foot-ways" aria-label={words("across.more")}>
      <a href={publicationPath(slug)} className="foot-name">
        {title}
      </a>
      <ul>
        {publicationWays(slug, words).map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
