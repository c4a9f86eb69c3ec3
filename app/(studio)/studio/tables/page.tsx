import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { NoPublication } from "@/components/studio/board-nothing";
import { SearchForm } from "@/components/studio/sources/search-form";
import { searchHref, searchOf } from "@/components/studio/sources/search-query";
import { NoTables } from "@/components/studio/tables/table-empty";
import { TableList } from "@/components/studio/tables/table-list";
import { TableTabs } from "@/components/studio/tables/table-tabs";
import { Work } from "@/components/studio/work";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { mayCreatePublication, mayManageTables } from "@/lib/access/policies";
import { findTables, findTablesSchema, tablePageSize } from "@/lib/tables/find-tables.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const here = "/studio/tables";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tables");
  return { title: t("title") };
}

/** The table records of a publication, last revised first. */
export default async function TablesPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const { text, page } = searchOf(await searchParams);
  const publicationId = publication.id;
  const found = await findTables(actor, findTablesSchema.parse({ publicationId, text, page }));
  if (!found.ok) notFound();
  const { tables, total } = found.value;
  const t = await getTranslations("tables");
  const mayCreate = mayManageTables(actor, { publicationId });
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
      <TableTabs current="tables" />
      <div className="py-4">
        <SearchForm action={here} text={text} label={t("search.label")} placeholder={t("search.placeholder")} />
      </div>
      {tables.length === 0 ? (
        <NoTables narrowed={text !== "" || page > 1} mayCreate={mayCreate} />
      ) : (
        <TableList tables={tables} timeZone={publication.timeZone} />
      )}
      {total > 0 && (
        <Pager page={page} pageSize={tablePageSize} total={total} href={(to) => searchHref(here, { text, page: to })} />
      )}
    </Work>
  );
}
