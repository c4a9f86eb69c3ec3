import type { PublishedEdition } from "@/lib/publishing/published";
import type { RetractedArticle } from "@/lib/publishing/public-notice";
import { archivePath, correctionsPath, issueFormPath } from "@/lib/rendering/addresses";
import type { ArticleView } from "@/lib/rendering/view";
import { type ArticleLinks, publicLinks } from "./article-links";
import { Colophon } from "./colophon";
import { Contents } from "./contents";
import { EditionHistory } from "./edition-history";
import { inOrder } from "./in-order";
import { IssueSection } from "./issue-section";
import { IssueSummary } from "./issue-summary";
import { Nameplate } from "./nameplate";
import { OtherForms } from "./other-forms";
import { Proof } from "./proof";
import { RetractedList } from "./retracted-list";
import type { Setting } from "./words";

type Props = {
  edition: PublishedEdition;
  views: ReadonlyMap<string, ArticleView>;
  setting: Setting;
  retracted: readonly RetractedArticle[];
};

/** An issue: nameplate, contents, summary, then its sections behind their openers, the seal and the colophon. */
export function IssuePage({ edition, views, setting, retracted }: Props) {
  const { frame, history } = edition;
  const { words } = setting;
  return (
    <div className="issue">
      <Nameplate frame={frame} linked />
      <RetractedList retracted={retracted} links={publicLinks(frame)} setting={setting} />
      <Front frame={frame} setting={setting} />
      {frame.sections.map((section, index) => (
        <IssueSection
          key={`${section.number} ${section.title}`}
          section={section}
          frame={frame}
          views={views}
          setting={setting}
          place={index + 1}
        />
      ))}
      <div className="issue-end">
        <Proof frame={frame} setting={setting} editionHash={edition.hash} />
        <EditionHistory
          history={history}
          current={frame.edition.number}
          setting={setting}
          place={[frame.publication.slug, frame.issue.slug]}
        />
        <Colophon frame={frame} words={words} />
        <OtherForms
          hrefOf={(form) => issueFormPath(frame.publication.slug, frame.issue.slug, form)}
          words={words}
          language={setting.language}
        />
        <p className="issue-onward">
          <a href={archivePath(frame.publication.slug)}>{words("allIssues")}</a>{" "}
          <a href={correctionsPath(frame.publication.slug)}>{words("corrections")}</a>
        </p>
      </div>
    </div>
  );
}

type FrontProps = { frame: PublishedEdition["frame"]; setting: Setting; links?: ArticleLinks };

/** The front of an issue: contents first, the summary beside or under them. */
export function Front({ frame, setting, links = publicLinks(frame) }: FrontProps) {
  const { introduction } = frame.issue;
  return (
    <>
      {introduction && (
        <div className="introduction">
          {inOrder(introduction.split(/\n+/)).map(({ key, item }) => (
            <p key={key}>{item}</p>
          ))}
        </div>
      )}
      <div className="front">
        <Contents frame={frame} words={setting.words} links={links} />
        <IssueSummary frame={frame} words={setting.words} links={links} />
      </div>
    </>
  );
}
