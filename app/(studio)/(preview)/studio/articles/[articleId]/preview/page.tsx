import "@/components/reader/styles/reader.css";
import "@/app/serif.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readerSetting } from "@/app/(public)/reader-setting";
import { requireActor } from "@/app/(studio)/require-actor";
import { ArticlePage } from "@/components/reader/article-page";
import { PageFrame } from "@/components/reader/page-frame";
import { readArticle } from "@/lib/articles/read-article.server";
import { readCurrent } from "@/lib/articles/read-revision.server";
import { readPublication } from "@/lib/issues/read-publication.server";
import { idSchema } from "@/lib/kernel/ids";
import { articleView } from "@/lib/rendering/article-view";

type Props = { params: Promise<{ articleId: string }> };

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The working copy as the public would read it, for those who may read it. The same components as the public page. */
export default async function ArticlePreview({ params }: Props) {
  const actor = await requireActor();
  const id = idSchema.safeParse((await params).articleId);
  if (!id.success) notFound();
  const [article, current] = await Promise.all([readArticle(actor, id.data), readCurrent(actor, id.data)]);
  if (!article.ok || !current.ok) notFound();
  const publication = await readPublication(actor, article.value.publicationId);
  if (!publication.ok) notFound();
  const { settings } = publication.value;
  const setting = await readerSetting(settings);
  const view = articleView(current.value.content, { bullets: settings.numbering.bullets });
  const { issue } = article.value;
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: setting.words("previewBack"), href: `/studio/articles/${id.data}` }]}
      face={settings.appearance.textFace}
    >
      <ArticlePage
        view={view}
        place={{
          publication: settings,
          issue: null,
          section: issue && { title: issue.section, number: null },
          category: "",
          ...{ number: null, previous: null, next: null, address: null },
        }}
        setting={setting}
        notice={<p className="notice">{setting.words("preview")}</p>}
      />
    </PageFrame>
  );
}
