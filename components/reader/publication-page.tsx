import { issueLabel } from "@/lib/issues/publication";
import type { PublishedPublication } from "@/lib/publishing/published";
import { archivePath, feedPath, issuePath } from "@/lib/rendering/addresses";
import { FeedList } from "./feed-list";
import { Front } from "./issue-page";
import { IssueList } from "./issue-list";
import { Nameplate } from "./nameplate";
import type { Setting } from "./words";

/** A publication: the front of its newest issue, then those before it. */
export function PublicationPage({ published, setting }: { published: PublishedPublication; setting: Setting }) {
  const { publication, latest, recent } = published;
  const { words } = setting;
  const { frame } = latest;
  return (
    <div className="issue">
      <Nameplate frame={frame} />
      {publication.description && <p className="description">{publication.description}</p>}
      <Front frame={frame} setting={setting} />
      <p className="issue-onward">
        <a href={issuePath(publication.slug, frame.issue.slug)}>
          {words("readIssue", { issue: issueLabel(publication.numbering, frame.issue.number) })}
        </a>
      </p>
      {recent.length > 0 && (
        <section className="recent" aria-labelledby="recent">
          <h2 id="recent" className="part-title">
            {words("recent")}
          </h2>
          <IssueList issues={recent} publication={publication} setting={setting} level={3} />
          <p className="issue-onward">
            <a href={archivePath(publication.slug)}>{words("allIssues")}</a>
          </p>
        </section>
      )}
      <FeedList hrefOf={(kind) => feedPath(publication.slug, kind)} words={words} />
    </div>
  );
}
