import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { NoPublication } from "@/components/studio/board-nothing";
import { LibraryMenu } from "@/components/studio/sources/library-menu";
import { SearchForm } from "@/components/studio/sources/search-form";
import { NoSources } from "@/components/studio/sources/source-empty";
import { SourceList } from "@/components/studio/sources/source-list";
import { Work } from "@/components/studio/work";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
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
  const { text, page, link } = searchOf(await searchParams);
  const publicationId = publication.id;
  const found = await findSources(actor, findSourcesSchema.parse({ publicationId, text, page, link }));
  if (!found.ok) notFound();
  const { sources, total } = found.value;
  const t = await getTranslations("sources");
  const tLink = await getTranslations("library.link");
  const mayCreate = mayManageSources(actor, { publicationId });
  return (
    <Work>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LibraryMenu publicationId={publicationId} search={{ text, link }} mayImport={mayCreate} />
            {mayCreate && (
              <LinkButton href={`${here}/new`} variant="primary" icon={<Icon of={Plus} />}>
                {t("create")}
              </LinkButton>
            )}
          </>
        }
      >
        {t("intro")}
      </PageHeader>
      <div className="pb-4">
        <SearchForm action={here} text={text} label={t("search.label")} placeholder={t("search.placeholder")} />
      </div>
      <LinkTabs
        label={tLink("filter")}
        tabs={[undefined, "dead" as const, "moved" as const, "closed" as const].map((state) => ({
          href: searchHref(here, { text, page: 1, link: state }),
          title: tLink(`filters.${state ?? "all"}`),
          current: state === link,
        }))}
      />
      {sources.length === 0 ? (
        <NoSources narrowed={text !== "" || page > 1 || link !== undefined} mayCreate={mayCreate} />
      ) : (
        <SourceList sources={sources} timeZone={publication.timeZone} />
      )}
      {total > 0 && (
        <Pager
          page={page}
          pageSize={sourcePageSize}
          total={total}
          href={(to) => searchHref(here, { text, page: to, link })}
        />
      )}
    </Work>
  );
}
