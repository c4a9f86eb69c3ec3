import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/(studio)/require-actor";
import { beginCorrectionAction } from "@/app/(studio)/studio/issues/going-out-actions";
import { createChartAction, reviseChartAction } from "@/app/(studio)/studio/charts/actions";
import { ArticleDesk } from "@/components/editor/article-desk";
import { ArticleRail } from "@/components/studio/article/article-rail";
import { PageWords } from "@/components/ui/words";
import { openDocument } from "@/lib/articles/open-document.server";
import { readArticle } from "@/lib/articles/read-article.server";
import { idSchema } from "@/lib/kernel/ids";
import * as actions from "./actions";
import { deskData, readAround } from "./desk-data";
import { discussionActions } from "@/app/(studio)/studio/reviews/discussion-actions";
import * as material from "./material-actions";
import * as pictures from "./picture-actions";
import { openChartAction } from "./record-actions";

type Props = { params: Promise<{ articleId: string }> };

const readAll = cache(async (articleId: string) => {
  const actor = await requireActor();
  if (!idSchema.safeParse(articleId).success) notFound();
  const [article, document, around] = await Promise.all([
    readArticle(actor, articleId),
    openDocument(actor, articleId),
    readAround(actor, articleId),
  ]);
  if (!article.ok || !document.ok) notFound();
  return { actor, article: article.value, document: document.value, around };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await readAll((await params).articleId);
  return { title: document.title };
}

const deskActions = {
  findSources: material.findSourcesAction,
  readSources: material.readSourcesAction,
  createSource: material.createSourceAction,
  lookUpReferences: material.lookUpReferencesAction,
  findTables: material.findTablesAction,
  readTables: material.readTablesAction,
  findCharts: material.findChartsAction,
  readCharts: material.readChartsAction,
  discussion: discussionActions,
  findPictures: pictures.findPicturesAction,
  readPictures: pictures.readPicturesAction,
  keepTable: material.keepTableAction,
};

const railActions = {
  submit: actions.submitForReviewAction,
  reopen: actions.reopenAction,
  spike: actions.spikeAction,
  restore: actions.restoreAction,
  saveVersion: actions.saveVersionAction,
  beginCorrection: beginCorrectionAction,
  update: actions.updateArticleAction,
};

/** The article being written. */
export default async function ArticlePage({ params }: Props) {
  const { actor, ...read } = await readAll((await params).articleId);
  const { article, document } = read;
  const { rail, sources, bullets, hints, printed } = await deskData(actor, read);
  return (
    <PageWords
      of={[
        "article",
        "charts",
        "comments",
        "correction",
        "editor",
        "editor-sources",
        "editor-tools",
        "going",
        "intake",
        "library",
        "media",
        "pasting",
        "records",
        "suggestions",
        "tables",
        "together",
      ]}
    >
      <ArticleDesk
        key={article.id}
        document={document}
        publicationId={article.publicationId}
        language={article.details.language}
        bullets={bullets}
        hints={hints}
        printed={printed}
        mayEdit={article.mayEdit}
        sources={sources}
        actions={deskActions}
        records={{
          userId: actor.userId,
          timeZone: rail.timeZone,
          openChart: openChartAction,
          createChart: createChartAction,
          reviseChart: reviseChartAction,
        }}
        rail={<ArticleRail article={rail} actions={railActions} />}
      />
    </PageWords>
  );
}
