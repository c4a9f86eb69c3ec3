import type { EditionFrame } from "@/lib/publishing/edition";
import type { IssuePreview } from "@/lib/publishing/issue-preview";
import type { ArticleView } from "@/lib/rendering/view";
import type { ArticleLinks } from "./article-links";
import { Colophon } from "./colophon";
import { inOrder } from "./in-order";
import { Front } from "./issue-page";
import { IssueSection } from "./issue-section";
import { Nameplate } from "./nameplate";
import type { Setting } from "./words";

type Props = {
  frame: EditionFrame;
  views: ReadonlyMap<string, ArticleView>;
  setting: Setting;
  links: ArticleLinks;
};

/** An issue as it would be read, without what only an edition has: seal, proof and history. */
export function IssuePreviewPage({ frame, views, setting, links }: Props) {
  return (
    <div className="issue">
      <Nameplate frame={frame} />
      <Front frame={frame} setting={setting} links={links} />
      {frame.sections.map((section, index) => (
        <IssueSection
          key={`${section.number} ${section.title}`}
          place={index + 1}
          {...{ section, frame, views, setting, links }}
        />
      ))}
      <div className="issue-end">
        <Colophon frame={frame} words={setting.words} />
      </div>
    </div>
  );
}

type NoticeProps = { holes: IssuePreview["holes"]; isEmpty: boolean; setting: Setting };

/** Says that this is not out, and what is not in it yet. */
export function PreviewNotice({ holes, isEmpty, setting }: NoticeProps) {
  const { words } = setting;
  return (
    <div className="notice" role="note">
      <p>{words(isEmpty ? "previewIssueEmpty" : "previewIssue")}</p>
      {holes.length > 0 && (
        <>
          <p>{words("previewHoles")}</p>
          <ul>
            {inOrder(holes).map(({ key, item: { label, articleId } }) => (
              <li key={key}>
                {articleId ? <a href={`/studio/articles/${articleId}`}>{label || words("previewUnnamed")}</a> : label}
                {!articleId && !label && words("previewUnnamed")}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
