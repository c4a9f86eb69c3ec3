import type { EditionPublication } from "@/lib/publishing/edition";
import { publicationPath } from "@/lib/rendering/addresses";

type Props = { publication: Pick<EditionPublication, "slug" | "title">; title: string };

/** The head of a page that goes across issues: whose it is, and what it lists. */
export function AcrossHead({ publication, title }: Props) {
  return (
    <div className="nameplate nameplate-small">
      <h1>
        <span className="nameplate-name">
          <a href={publicationPath(publication.slug)}>{publication.title}</a>
        </span>{" "}
        <span className="nameplate-number">{title}</span>
      </h1>
    </div>
  );
}
