import type { Metadata } from "next";
import { publicAddress } from "@/app/public-address";
import { ArticleNotices } from "@/components/reader/article-notices";
import { ArticlePage } from "@/components/reader/article-page";
import { labelOf } from "@/components/reader/issue-label";
import { OldEditionNotice } from "@/components/reader/old-edition-notice";
import { PageFrame } from "@/components/reader/page-frame";
import { Proof } from "@/components/reader/proof";
import { readArticleNotices } from "@/lib/publishing/read-notices.server";
import { readOldArticle } from "@/lib/publishing/read-old-edition.server";
import { viewOf } from "@/lib/publishing/read-views.server";
import { articlePath, issuePath, oldArticlePath, oldEditionPath, publicationPath } from "@/lib/rendering/addresses";
import { pageMetadata } from "../../../../../page-metadata";
import { publishedOrWithdrawn, WithdrawnIssue } from "../../../../../read-address";
import { readerSetting } from "../../../../../reader-setting";
import { Withdrawn, withdrawnMetadata } from "../../../../../withdrawn";

type Props = { params: Promise<{ publication: string; issue: string; number: string; old: string }> };

async function find({ params }: Props) {
  const { publication, issue, number, old } = await params;
  const found = await publishedOrWithdrawn([publication, issue, number, old], readOldArticle);
  if (found instanceof WithdrawnIssue) return found;
  return { ...found, view: await viewOf(found.frame, found.item) };
}

/** Search engines are led to the present text. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return withdrawnMetadata(found);
  const { frame, item, now, view } = found;
  const { publication, issue, edition } = frame;
  const metadata = pageMetadata({
    title: view.titleText,
    description: view.description,
    path: articlePath(publication.slug, issue.slug, item.slug),
    language: view.language,
    siteName: `${publication.title} ${labelOf(frame)}`,
  });
  return edition.number === now ? metadata : { ...metadata, robots: { index: false, follow: true } };
}

/** An article as it was in an earlier edition, for whoever cited it. */
export default async function OldArticle(props: Props) {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return <Withdrawn {...found} />;
  const { frame, item, section, group, manifestEntry, now, view } = found;
  const { publication, issue, edition } = frame;
  const [setting, { retraction }] = await Promise.all([readerSetting(publication), readArticleNotices(item.articleId)]);
  const place = [publication.slug, issue.slug, item.slug] as const;
  return (
    <PageFrame
      setting={setting}
      crumbs={[
        { label: publication.title, href: publicationPath(publication.slug) },
        { label: labelOf(frame), href: issuePath(publication.slug, issue.slug) },
        {
          label: setting.words("edition", { number: edition.number }),
          href: oldEditionPath(publication.slug, issue.slug, edition.number),
        },
      ]}
      face={publication.appearance.textFace}
      search={publication}
    >
      <ArticlePage
        view={view}
        place={{
          ...{ publication, section, category: group.category, number: item.number },
          issue: { label: labelOf(frame), slug: issue.slug, publicationDate: issue.publicationDate },
          ...{ previous: null, next: null },
          address: publicAddress(oldArticlePath(publication.slug, issue.slug, edition.number, item.slug)),
        }}
        setting={setting}
        notice={
          <>
            <OldEditionNotice edition={edition} now={now} live={articlePath(...place)} setting={setting} />
            <ArticleNotices notices={{ retraction, corrections: [] }} place={place} setting={setting} />
          </>
        }
        proof={<Proof frame={frame} setting={setting} entry={manifestEntry} />}
      />
    </PageFrame>
  );
}
