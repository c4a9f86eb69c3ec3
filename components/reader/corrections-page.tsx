import { issueLabel } from "@/lib/issues/publication";
import type { CorrectionLine, CorrectionsPage as Corrections } from "@/lib/publishing/public-notice";
import { articlePath, correctionsPath, issuePath, oldArticlePath, oldEditionPath } from "@/lib/rendering/addresses";
import { dayOf } from "./day";
import { AcrossHead } from "./across-head";
import { Headline } from "./headline";
import { inOrder } from "./in-order";
import type { Setting } from "./words";

type Props = { corrections: Corrections; pages: number; setting: Setting };

/** What was corrected and retracted in a publication, newest first, each with its day and what changed. */
export function CorrectionsPage({ corrections: { publication, lines, page }, pages, setting }: Props) {
  const { words } = setting;
  return (
    <div className="corrections">
      <AcrossHead publication={publication} title={words("corrections")} />
      <p className="corrections-lead">{lines.length > 0 ? words("correctionsLead") : words("noCorrections")}</p>
      <ol>
        {inOrder(lines).map(({ key, item }) => (
          <Line key={key} line={item} publication={publication} setting={setting} />
        ))}
      </ol>
      {pages > 1 && (
        <nav aria-label={words("pages")} className="pages">
          {page > 1 && <a href={correctionsPath(publication.slug, page - 1)}>{words("newer")}</a>}{" "}
          <span>{words("pageOf", { page, pages })}</span>{" "}
          {page < pages && <a href={correctionsPath(publication.slug, page + 1)}>{words("older")}</a>}
        </nav>
      )}
    </div>
  );
}

const said = {
  corrected: "corrected",
  changed: "correctedWhole",
  returned: "returned",
  retracted: "retractedOn",
} as const;

type LineProps = { line: CorrectionLine; publication: Corrections["publication"]; setting: Setting };

function Line({ line: { kind, at, notice, issue, article, before }, publication, setting }: LineProps) {
  const { words } = setting;
  const label = issueLabel(publication.numbering, issue.number);
  const href = article
    ? articlePath(publication.slug, issue.slug, article.slug)
    : issuePath(publication.slug, issue.slug);
  const old =
    before &&
    (article
      ? oldArticlePath(publication.slug, issue.slug, before, article.slug)
      : oldEditionPath(publication.slug, issue.slug, before));
  return (
    <li data-kind={kind}>
      <h2>
        <a href={href}>{article ? <Headline text={article.title} language={setting.language} /> : label}</a>
      </h2>
      <p className="corrections-when">
        <time dateTime={at}>{words(said[kind], { day: dayOf(at, setting) })}</time>
        {article && ` · ${label}`}
        {old && (
          <>
            {" · "}
            <a href={old}>{article ? words("before") : words("issueBefore")}</a>
          </>
        )}
      </p>
      {inOrder(notice.split(/\n+/)).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
    </li>
  );
}
