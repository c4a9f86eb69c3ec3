import "@/components/reader/styles/reader.css";
import "@/app/serif.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { viewsOf } from "@/lib/publishing/read-views.server";
import { readerSetting } from "@/app/(public)/reader-setting";
import { requireActor } from "@/app/(studio)/require-actor";
import { IssuePreviewPage, PreviewNotice } from "@/components/reader/issue-preview";
import { PageFrame } from "@/components/reader/page-frame";
import type { ArticleLinks } from "@/components/reader/article-links";
import { idSchema } from "@/lib/kernel/ids";
import { readIssuePreview } from "@/lib/publishing/read-issue-preview.server";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** An issue that is not out as the public would read it, for those who may read the issue. The same components as the public page. */
export default async function IssuePreview({ params }: Props) {
  const actor = await requireActor();
  const id = idSchema.safeParse((await params).id);
  const found = id.success ? await readIssuePreview(actor, id.data) : null;
  if (!id.success || !found?.ok) notFound();
  const { frame, holes, articles, publication } = found.value;
  const setting = await readerSetting(publication);
  const links: ArticleLinks = (slug) => (articles[slug] ? `/studio/articles/${articles[slug]}/preview` : undefined);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: setting.words("previewBackToIssue"), href: `/studio/issues/${id.data}` }]}
      face={publication.appearance.textFace}
    >
      <PreviewNotice holes={holes} setting={setting} isEmpty={frame === null} />
      {frame && <IssuePreviewPage frame={frame} views={await viewsOf(frame)} setting={setting} links={links} />}
    </PageFrame>
  );
}
