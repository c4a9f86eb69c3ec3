import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createArticleAction } from "@/app/(studio)/studio/articles/create-article";
import { ArticleList } from "@/components/studio/article-list";
import { CreateArticle } from "@/components/studio/article-list-create";
import { NoArticles } from "@/components/studio/article-list-empty";
import { ArticleFilter } from "@/components/studio/article-list-filter";
import { type ListQuery, listHref, parseListQuery, viewNames, views } from "@/components/studio/article-list-query";
import { NoPublication } from "@/components/studio/board-nothing";
import { Ways } from "@/components/studio/production/ways";
import { Work } from "@/components/studio/work";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { PageWords } from "@/components/ui/words";
import { mayCreateArticle, mayCreatePublication } from "@/lib/access/policies";
import { findArticles } from "@/lib/articles/find-articles.server";
import { listMembers } from "@/lib/articles/list-members.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("article-list");
  return { title: t("title") };
}

/** Every article of the publication that the person may read, last changed first. */
export default async function ArticlesPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const query = parseListQuery(await searchParams);
  const publicationId = publication.id;
  const [found, people] = await Promise.all([
    findArticles(actor, searched(publicationId, query)),
    listMembers(actor, publicationId),
  ]);
  if (!found.ok) notFound();
  const { articles, next } = found.value;
  const t = await getTranslations("article-list");
  const mayCreate = mayCreateArticle(actor, { publicationId });
  const create = <CreateArticle publicationId={publicationId} action={createArticleAction} startsOpen={query.create} />;
  return (
    <PageWords of={["article-list", "intake"]}>
      <Work>
        <PageHeader
          title={t("title")}
          actions={
            <div className="flex flex-wrap items-center gap-2">
              <Ways now="list" query={{ kind: query.kind, person: query.person, q: query.q }} />
              {mayCreate && create}
            </div>
          }
        />
        <LinkTabs
          label={t("views.label")}
          tabs={viewNames.map((view) => ({
            href: listHref(query, { view }),
            title: t(`views.${view}`),
            current: view === query.view,
          }))}
        />
        <div className="py-4">
          <ArticleFilter query={query} people={people} />
        </div>
        {articles.length === 0 ? (
          <NoArticles query={query} />
        ) : (
          <ArticleList articles={articles} timeZone={publication.timeZone} />
        )}
        <nav className="flex flex-wrap gap-6 py-4 text-sm" aria-label={t("title")}>
          {query.after && (
            <Link className="link" href={listHref(query)}>
              {t("newest")}
            </Link>
          )}
          {next && (
            <Link className="link" href={listHref(query, { after: next })}>
              {t("older")}
            </Link>
          )}
        </nav>
      </Work>
    </PageWords>
  );
}

function searched(publicationId: string, { view, kind, person, q, after }: ListQuery) {
  return {
    publicationId,
    states: [...views[view]],
    ...(kind && { kinds: [kind] }),
    ...(person && { personId: person }),
    ...(q && { text: q }),
    ...(after && { after }),
  };
}
