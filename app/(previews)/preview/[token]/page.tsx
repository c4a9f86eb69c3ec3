import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readerSetting } from "@/app/(public)/reader-setting";
import type { ArticleLinks } from "@/components/reader/article-links";
import { labelOf } from "@/components/reader/issue-label";
import { IssuePreviewPage } from "@/components/reader/issue-preview";
import { LinkNotice } from "@/components/reader/link-notice";
import { PageFrame } from "@/components/reader/page-frame";
import { openPreview } from "@/lib/publishing/preview/open-preview.server";
import { previewPath } from "@/lib/publishing/preview/preview-link";
import { viewsOf } from "@/lib/publishing/read-views.server";
import { issuePath } from "@/lib/rendering/addresses";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readerSetting({ language: "ko", timeZone: "Asia/Seoul" });
  return { title: words("previewTitle") };
}

/** An issue that is not out, for whoever has a link to it. */
export default async function IssuePreview({ params }: Props) {
  const { token } = await params;
  const opened = await openPreview(token);
  if (!opened) notFound();
  const { frame, publication, isOut } = opened;
  if (isOut && frame) redirect(issuePath(publication.slug, frame.issue.slug));
  const setting = await readerSetting(publication);
  const links: ArticleLinks = (slug) => previewPath(token, slug);
  return (
    <PageFrame setting={setting} crumbs={[]} face={publication.appearance.textFace}>
      <LinkNotice opened={opened} setting={setting} label={frame && labelOf(frame)} />
      {frame && <IssuePreviewPage frame={frame} views={await viewsOf(frame)} setting={setting} links={links} />}
    </PageFrame>
  );
}
