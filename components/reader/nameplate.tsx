import type { EditionFrame } from "@/lib/publishing/edition";
import { issueLabel } from "@/lib/issues/publication";
import { publicationPath } from "@/lib/rendering/addresses";
import { Day } from "./day";

type Props = { frame: EditionFrame /** The nameplate of an issue leads to the publication. */; linked?: boolean };

/** The head of an issue's front page: name, number and date between two rules, as in print. */
export function Nameplate({ frame, linked = false }: Props) {
  const { publication, issue, edition } = frame;
  const label = issueLabel(publication.numbering, issue.number);
  const name = linked ? <a href={publicationPath(publication.slug)}>{publication.title}</a> : publication.title;
  return (
    <div className="nameplate">
      <h1>
        <span className="nameplate-name">{name}</span> <span className="nameplate-number">{label}</span>
      </h1>
      <p className="nameplate-line">
        <Day day={issue.publicationDate} language={publication.language} as="long" />
        {publication.publisher && <span>{publication.publisher}</span>}
        {edition.number > 1 && <span className="nameplate-edition">{edition.publicNote}</span>}
      </p>
    </div>
  );
}
