import type { Metadata } from "next";
import type { ArticleLinks } from "@/components/reader/article-links";
import { labelOf } from "@/components/reader/issue-label";
import { IssuePreviewPage } from "@/components/reader/issue-preview";
import { OldEditionNotice } from "@/components/reader/old-edition-notice";
import { PageFrame } from "@/components/reader/page-frame";
import { readOldEdition } from "@/lib/publishing/read-old-edition.server";
import { viewsOf } from "@/lib/publishing/read-views.server";
import { issuePath, oldArticlePath, publicationPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../../../page-metadata";
import { publishedOrWithdrawn, WithdrawnIssue } from "../../../../read-address";
import { readerSetting } from "../../../../reader-setting";
import { Withdrawn, withdrawnMetadata } from "../../../../withdrawn";

type Props = { params: Promise<{ publication: string; issue: string; number: string }> };

async function find({ params }: Props) {
  const { publication, issue, number } = await params;
  return publishedOrWithdrawn([publication, issue, number], readOldEdition);
}

/** Search engines are led to the present edition. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return withdrawnMetadata(found);
  const { frame, now } = found;
  const { publication, issue, edition } = frame;
  const { words } = await readerSetting(publication);
  const metadata = pageMetadata({
    title: `${labelOf(frame)}, ${words("edition", { number: edition.number })}`,
    description: "",
    path: issuePath(publication.slug, issue.slug),
    language: publication.language,
    siteName: publication.title,
  });
  return edition.number === now ? metadata : { ...metadata, robots: { index: false, follow: true } };
}

/** An edition of an issue as it was. */
export default async function OldEdition(props: Props) {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return <Withdrawn {...found} />;
  const { frame, now } = found;
  const { publication, issue, edition } = frame;
  const [setting, views] = await Promise.all([readerSetting(publication), viewsOf(frame)]);
  const live = issuePath(publication.slug, issue.slug);
  const links: ArticleLinks = (slug) => oldArticlePath(publication.slug, issue.slug, edition.number, slug);
  return (
    <PageFrame
      setting={setting}
      crumbs={[
        { label: publication.title, href: publicationPath(publication.slug) },
        { label: labelOf(frame), href: live },
      ]}
      face={publication.appearance.textFace}
      search={publication}
    >
      <OldEditionNotice edition={edition} now={now} live={live} setting={setting} />
      <IssuePreviewPage frame={frame} views={views} setting={setting} links={links} />
    </PageFrame>
  );
}
