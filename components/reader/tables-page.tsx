import { issueLabel } from "@/lib/issues/publication";
import type { TablesPage as Tables } from "@/lib/publishing/catalogue/catalogue";
import { articlePath, issuePath, tablePath, tablesPath } from "@/lib/rendering/addresses";
import type { NumberedTable } from "@/lib/rendering/issue-view";
import { AcrossHead } from "./across-head";
import { Day } from "./day";
import { Headline } from "./headline";
import { PageWays } from "./page-ways";
import type { Setting } from "./words";

/** All tables of a publication by issue, each where it stands and as data. */
export function TablesPage({ found, setting }: { found: Tables; setting: Setting }) {
  const { publication, issues, page, pages } = found;
  const { words } = setting;
  return (
    <div className="issue">
      <AcrossHead publication={publication} title={words("across.tables")} />
      <p className="across-lead">{issues.length > 0 ? words("across.tablesLead") : words("across.noTables")}</p>
      <ol className="issue-list">
        {issues.map(({ issue, tables }) => (
          <li key={issue.slug} className="issue-row">
            <div className="issue-row-head">
              <h2>
                <a href={issuePath(publication.slug, issue.slug)}>{issueLabel(publication.numbering, issue.number)}</a>
              </h2>
              <p className="facts">
                <Day day={issue.publicationDate} language={setting.language} />
              </p>
            </div>
            <ul className="table-lines">
              {tables.map((table) => (
                <Line key={table.number} place={[publication.slug, issue.slug]} numbered={table} setting={setting} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <PageWays page={page} pages={pages} pathTo={(to) => tablesPath(publication.slug, to)} words={words} />
    </div>
  );
}

type LineProps = { place: readonly [publication: string, issue: string]; numbered: NumberedTable; setting: Setting };

function Line({ place: [publication, issue], numbered: { number, slug, table }, setting }: LineProps) {
  const { words, language } = setting;
  const caption = table.captionText || words("tableNumber", { number });
  return (
    <li>
      <a href={`${articlePath(publication, issue, slug)}#${table.anchor}`}>
        <Headline text={caption} language={language} />
      </a>{" "}
      <a href={tablePath(publication, issue, number)} className="data">
        {words("across.csv")}
        <span className="unseen">
          {": "}
          <Headline text={caption} language={language} />
        </span>
      </a>
    </li>
  );
}
