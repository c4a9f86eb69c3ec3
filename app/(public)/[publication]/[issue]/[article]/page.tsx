import type { Metadata } from "next";
import { cache } from "react";
import { publicAddress, siteAddress } from "@/app/public-address";
import { StructuredData } from "@/components/reader/structured-data";
import { ArticlePage } from "@/components/reader/article-page";
import { ArticleNotices } from "@/components/reader/article-notices";
import { labelOf, placeOf } from "@/components/reader/issue-label";
import { PageFrame } from "@/components/reader/page-frame";
import { OtherForms } from "@/components/reader/other-forms";
import { PublicationFoot } from "@/components/reader/publication-foot";
import { Proof } from "@/components/reader/proof";
import type { Setting } from "@/components/reader/words";
import type { PublishedArticle } from "@/lib/publishing/published";
import { readArticleNotices } from "@/lib/publishing/read-notices.server";
import { namesIn } from "@/lib/publishing/catalogue/topic";
import { readEditionArticle } from "@/lib/publishing/read-edition.server";
import { readArticleMoments } from "@/lib/publishing/read-moments.server";
import {
  articleFormPath,
  articlePath,
  cardPath,
  issuePath,
  publicationPath,
  tablePath,
} from "@/lib/rendering/addresses";
import { type NumberedTable, numberTables } from "@/lib/rendering/issue-view";
import { citationTags } from "../../../citation-tags";
import { pageMetadata } from "../../../page-metadata";
import { publishedOrWithdrawn, WithdrawnIssue } from "../../../read-address";
import { viewOf, viewsOf } from "@/lib/publishing/read-views.server";
import { readerSetting } from "../../../reader-setting";
import { articleThings, authorAddress } from "../../../things";
import { Withdrawn, withdrawnMetadata } from "../../../withdrawn";

type Props = { params: Promise<{ publication: string; issue: string; article: string }> };

/** Once for the head and the page. */
const readOnce = cache(readEditionArticle);
const momentsOnce = cache(readArticleMoments);

async function find({ params }: Props) {
  const { publication, issue, article } = await params;
  const published = await publishedOrWithdrawn([publication, issue, article], readOnce);
  if (published instanceof WithdrawnIssue) return published;
  return { published, view: await viewOf(published.frame, published.item) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return withdrawnMetadata(found);
  const { published, view } = found;
  const { frame } = published;
  const { retraction } = await readArticleNotices(published.item.articleId);
  const { words } = await readerSetting(frame.publication);
  return pageMetadata({
    title: retraction ? words("retractedTitle", { title: view.titleText }) : view.titleText,
    description: view.description,
    path: pathOf(published),
    language: view.language,
    siteName: `${frame.publication.title} ${labelOf(frame)}`,
    article: {
      moments: await momentsOnce(published.editionId, published.item.articleId),
      authors: namesIn(view.byline).map((name) => authorAddress(frame, name, siteAddress())),
      section: published.section.title,
    },
    feedsOf: frame.publication.slug,
    feedTitle: frame.publication.title,
    edition: published.hash,
    revision: published.manifestEntry.hash,
    picture: {
      path: cardPath(frame.publication.slug, frame.issue.slug, published.manifestEntry.hash, published.item.slug),
      alt: words("cardAlt", { publication: frame.publication.title, issue: labelOf(frame), title: view.titleText }),
    },
    more: citationTags(published, view, siteAddress()),
  });
}

export default async function Article(props: Props) {
  const found = await find(props);
  if (found instanceof WithdrawnIssue) return <Withdrawn {...found} />;
  const { published, view } = found;
  const { frame, manifestEntry } = published;
  const { publication, issue } = frame;
  const { articleId } = published.item;
  const [setting, notices, moments, tables] = await Promise.all([
    readerSetting(publication),
    readArticleNotices(articleId),
    momentsOnce(published.editionId, articleId),
    tablesOf(published),
  ]);
  const address = publicAddress(pathOf(published));
  const told = { view, tables, label: labelOf(frame), site: siteAddress(), moments };
  return (
    <PageFrame
      setting={setting}
      crumbs={[
        { label: publication.title, href: publicationPath(publication.slug) },
        { label: labelOf(frame), href: issuePath(publication.slug, issue.slug) },
      ]}
      face={publication.appearance.textFace}
      footer={<PublicationFoot publication={publication} words={setting.words} />}
      search={publication}
    >
      <StructuredData things={articleThings(published, told)} />
      <ArticlePage
        view={view}
        place={placeOf(published, address)}
        setting={setting}
        notice={
          <ArticleNotices
            notices={notices}
            place={[publication.slug, issue.slug, published.item.slug]}
            setting={setting}
          />
        }
        forms={<Forms published={published} tables={tables} setting={setting} />}
        proof={<Proof frame={frame} setting={setting} entry={manifestEntry} />}
      />
    </PageFrame>
  );
}

type FormsProps = { published: PublishedArticle; tables: readonly NumberedTable[]; setting: Setting };

/** The article in other forms, and its tables as data. */
function Forms({ published: { frame, item }, tables, setting }: FormsProps) {
  const [publication, issue] = [frame.publication.slug, frame.issue.slug];
  return (
    <OtherForms
      hrefOf={(form) => articleFormPath(publication, issue, item.slug, form)}
      words={setting.words}
      language={setting.language}
      tables={tables.map(({ number, table }) => ({
        number,
        caption: table.captionText,
        href: tablePath(publication, issue, number),
      }))}
    />
  );
}

/** Its tables by their numbers in the issue. */
async function tablesOf({ frame, item }: PublishedArticle): Promise<NumberedTable[]> {
  const articles = [...(await viewsOf(frame))].map(([slug, view]) => ({ slug, view }));
  return numberTables(articles).filter(({ slug }) => slug === item.slug);
}

function pathOf({ frame, item }: PublishedArticle): string {
  return articlePath(frame.publication.slug, frame.issue.slug, item.slug);
}
