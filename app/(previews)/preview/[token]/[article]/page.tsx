import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { decodedParts } from "@/app/(public)/read-address";
import { readerSetting } from "@/app/(public)/reader-setting";
import { ArticlePage } from "@/components/reader/article-page";
import { labelOf } from "@/components/reader/issue-label";
import { LinkNotice } from "@/components/reader/link-notice";
import { PageFrame } from "@/components/reader/page-frame";
import { placedItems } from "@/lib/publishing/edition";
import { openPreview } from "@/lib/publishing/preview/open-preview.server";
import { previewPath } from "@/lib/publishing/preview/preview-link";
import { viewOf } from "@/lib/publishing/read-views.server";
import { articlePath } from "@/lib/rendering/addresses";

type Props = { params: Promise<{ token: string; article: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readerSetting({ language: "ko", timeZone: "Asia/Seoul" });
  return { title: words("previewTitle") };
}

/** One article of an issue that is not out, for whoever has a link to the issue. */
export default async function ArticlePreview({ params }: Props) {
  const { token, article } = await params;
  const [slug] = decodedParts([article]) ?? [];
  const opened = await openPreview(token);
  const frame = opened?.frame;
  const placed = frame?.sections && placedItems(frame);
  const here = placed?.find(({ item }) => item.slug === slug);
  if (!opened || !frame || !here) notFound();
  if (opened.isOut) redirect(articlePath(frame.publication.slug, frame.issue.slug, here.item.slug));
  const setting = await readerSetting(opened.publication);
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: labelOf(frame), href: previewPath(token) }]}
      face={opened.publication.appearance.textFace}
    >
      <ArticlePage
        view={await viewOf(frame, here.item)}
        place={{
          publication: frame.publication,
          issue: { label: labelOf(frame), slug: frame.issue.slug, publicationDate: frame.issue.publicationDate },
          section: here.section,
          category: here.group.category,
          ...{ number: here.item.number, previous: null, next: null, address: null },
        }}
        setting={setting}
        notice={<LinkNotice opened={opened} setting={setting} label={labelOf(frame)} />}
      />
    </PageFrame>
  );
}
