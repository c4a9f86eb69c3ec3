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

/** At the foot of every page of a publication: the ways across its issues. */
export function PublicationFoot({ publication: { slug, title }, words }: Props) {
  const ways = [
    [archivePath(slug), words("archive")],
    [topicsPath(slug), words("across.sections")],
    [peoplePath(slug), words("across.people")],
    [tablesPath(slug), words("across.tables")],
    [sourcesPath(slug), words("across.sources")],
    [correctionsPath(slug), words("corrections")],
    [aboutPath(slug), words("across.about")],
  ] as const;
  return (
    <nav className="foot-ways" aria-label={words("across.more")}>
      <a href={publicationPath(slug)} className="foot-name">
        {title}
      </a>
      <ul>
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
