import { issueLabel } from "@/lib/issues/publication";
import type { EditionPublication } from "@/lib/publishing/edition";
import type { IssueCard } from "@/lib/publishing/published";
import { articlePath, issuePath } from "@/lib/rendering/addresses";
import { Day } from "./day";
import { Headline } from "./headline";
import type { Setting } from "./words";

type Props = { issues: readonly IssueCard[]; publication: EditionPublication; setting: Setting; level?: 2 | 3 };

/** Issues one under the other, each with its number, its day and its first headlines. */
export function IssueList({ issues, publication, setting, level = 2 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ol className="issue-list">
      {issues.map((issue) => (
        <li key={issue.slug} className="issue-row">
          <div className="issue-row-head">
            <Heading>
              <a href={issuePath(publication.slug, issue.slug)}>{issueLabel(publication.numbering, issue.number)}</a>
            </Heading>
            <p className="facts">
              <Day day={issue.publicationDate} language={setting.language} />
              {issue.editionNumber > 1 && <span>{setting.words("revised")}</span>}
            </p>
          </div>
          <Headlines issue={issue} publication={publication} setting={setting} />
        </li>
      ))}
    </ol>
  );
}

export function Headlines({ issue, publication, setting }: Omit<Props, "issues" | "level"> & { issue: IssueCard }) {
  return (
    <div className="issue-row-text">
      <ul className="headlines">
        {issue.headlines.map(({ number, title, slug }) => (
          <li key={slug}>
            <a href={articlePath(publication.slug, issue.slug, slug)}>
              {number && <span className="item-number">{number}</span>}{" "}
              <span>
                <Headline text={title} language={setting.language} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="facts">
        <span>{setting.words("articles", { count: issue.articleCount })}</span>
      </p>
    </div>
  );
}
