import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { NoPublication } from "@/components/studio/board-nothing";
import { SearchForm } from "@/components/studio/sources/search-form";
import { NoSources } from "@/components/studio/sources/source-empty";
import { SourceList } from "@/components/studio/sources/source-list";
import { Work } from "@/components/studio/work";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { mayCreatePublication, mayManageSources } from "@/lib/access/policies";
import { findSources, findSourcesSchema, sourcePageSize } from "@/lib/sources/find-sources.server";
import { searchHref, searchOf } from "@/components/studio/sources/search-query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const here = "/studio/sources";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sources");
  return { title: t("title") };
}

/** The sources that a publication has cited or may cite, last changed first. */
export default async function SourcesPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const { text, page } = searchOf(await searchParams);
  const publicationId = publication.id;
  const found = await findSources(actor, findSourcesSchema.parse({ publicationId, text, page }));
  if (!found.ok) notFound();
  const { sources, total } = found.value;
  const t = await getTranslations("sources");
  const mayCreate = mayManageSources(actor, { publicationId });
  return (
    <Work>
      <PageHeader
        title={t("title")}
        actions={
          mayCreate && (
            <LinkButton href={`${here}/new`} variant="primary" icon={<Icon of={Plus} />}>
              {t("create")}
            </LinkButton>
          )
        }
      >
        {t("intro")}
      </PageHeader>
      <div className="pb-4">
        <SearchForm action={here} text={text} label={t("search.label")} placeholder={t("search.placeholder")} />
      </div>
      {sources.length === 0 ? (
        <NoSources narrowed={text !== "" || page > 1} mayCreate={mayCreate} />
      ) : (
        <SourceList sources={sources} timeZone={publication.timeZone} />
      )}
      {total > 0 && (
        <Pager
          page={page}
          pageSize={sourcePageSize}
          total={total}
          href={(to) => searchHref(here, { text, page: to })}
        />
      )}
    </Work>
  );
}
