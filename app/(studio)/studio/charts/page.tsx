import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { NoPublication } from "@/components/studio/board-nothing";
import { ChartList } from "@/components/studio/charts/chart-list";
import { SearchForm } from "@/components/studio/sources/search-form";
import { searchHref, searchOf } from "@/components/studio/sources/search-query";
import { TableTabs } from "@/components/studio/tables/table-tabs";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { mayCreatePublication } from "@/lib/access/policies";
import { chartPageSize, findCharts, findChartsSchema } from "@/lib/charts/find-charts.server";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const here = "/studio/charts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("charts");
  return { title: t("title") };
}

/** The chart records of a publication, last revised first. */
export default async function ChartsPage({ searchParams }: Props) {
  const { actor, publication } = await readDesk();
  if (!publication) return <NoPublication mayCreate={mayCreatePublication(actor)} />;
  const { text, page } = searchOf(await searchParams);
  const publicationId = publication.id;
  const found = await findCharts(actor, findChartsSchema.parse({ publicationId, text, page }));
  if (!found.ok) notFound();
  const { charts, total } = found.value;
  const t = await getTranslations("charts");
  const isNarrowed = text !== "" || page > 1;
  return (
    <Work>
      <PageHeader title={t("title")}>{t("intro")}</PageHeader>
      <TableTabs current="charts" />
      <div className="py-4">
        <SearchForm action={here} text={text} label={t("search.label")} placeholder={t("search.placeholder")} />
      </div>
      {charts.length === 0 ? (
        <EmptyState
          title={t(isNarrowed ? "empty.narrowed" : "empty.title")}
          action={
            <LinkButton href={isNarrowed ? here : "/studio/tables"}>
              {t(isNarrowed ? "empty.showAll" : "empty.toTables")}
            </LinkButton>
          }
        >
          {t(isNarrowed ? "empty.narrowedBody" : "empty.body")}
        </EmptyState>
      ) : (
        <ChartList charts={charts} timeZone={publication.timeZone} />
      )}
      {total > 0 && (
        <Pager page={page} pageSize={chartPageSize} total={total} href={(to) => searchHref(here, { text, page: to })} />
      )}
    </Work>
  );
}
