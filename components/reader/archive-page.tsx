import type { ArchivePage as Archive } from "@/lib/publishing/published";
import { archivePath, publicationPath } from "@/lib/rendering/addresses";
import { IssueList } from "./issue-list";
import type { Setting } from "./words";

/** Past issues, newest first, by year, a page at a time. */
export function ArchivePage({ archive, setting }: { archive: Archive; setting: Setting }) {
  const { publication, issues, year } = archive;
  const { words } = setting;
  return (
    <div className="issue">
      <div className="nameplate nameplate-small">
        <h1>
          <span className="nameplate-name">
            <a href={publicationPath(publication.slug)}>{publication.title}</a>
          </span>{" "}
          <span className="nameplate-number">
            {year ? words("archiveOf", { year: String(year) }) : words("archive")}
          </span>
        </h1>
      </div>
      <Years archive={archive} setting={setting} />
      {issues.length > 0 ? (
        <IssueList issues={issues} publication={publication} setting={setting} />
      ) : (
        <p className="nothing">{words("noIssues")}</p>
      )}
      <Pages archive={archive} setting={setting} />
    </div>
  );
}

function Years({ archive, setting }: { archive: Archive; setting: Setting }) {
  const { publication, years, year } = archive;
  const { words } = setting;
  if (years.length < 2) return null;
  return (
    <nav className="years" aria-label={words("years")}>
      <ul>
        <li>
          <a href={archivePath(publication.slug)} aria-current={year === null ? "page" : undefined}>
            {words("allYears")}
          </a>
        </li>
        {years.map((one) => (
          <li key={one.year}>
            <a
              href={archivePath(publication.slug, { year: one.year })}
              aria-current={year === one.year ? "page" : undefined}
            >
              {words("year", { year: String(one.year) })} <span className="year-count">{one.issues}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ archive, setting }: { archive: Archive; setting: Setting }) {
  const { publication, year, page, pages } = archive;
  const { words } = setting;
  if (pages < 2) return null;
  const pathTo = (to: number) => archivePath(publication.slug, { year, page: to });
  return (
    <nav className="pages" aria-label={words("pages")}>
      {page > 1 && (
        <a href={pathTo(page - 1)} rel="prev">
          {words("newer")}
        </a>
      )}
      <span>{words("pageOf", { page, pages })}</span>
      {page < pages && (
        <a href={pathTo(page + 1)} rel="next">
          {words("older")}
        </a>
      )}
    </nav>
  );
}
