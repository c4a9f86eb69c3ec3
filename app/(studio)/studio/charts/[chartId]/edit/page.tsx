import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { reviseChartAction } from "@/app/(studio)/studio/charts/actions";
import { altSentences } from "@/app/(studio)/studio/charts/alt-sentences";
import { readChartOr404 } from "@/app/(studio)/studio/charts/[chartId]/read";
import { ChangeList } from "@/components/studio/charts/change-list";
import { ChartPageForm } from "@/components/studio/charts/chart-page-form";
import { LinesUnder } from "@/components/studio/charts/lines-under";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { chartChanges } from "@/lib/rendering/chart/chart-changes";
import { chartData } from "@/lib/rendering/chart/chart-data";

type Props = { params: Promise<{ chartId: string }>; searchParams: Promise<{ data?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("charts.edit");
  return { title: t("title") };
}

/** Changing a chart beside its drawing; with `?data=newest`, on its table's newest revision. */
export default async function EditChartPage({ params, searchParams }: Props) {
  const chart = await readChartOr404((await params).chartId);
  if (!chart.mayChange) notFound();
  const { id, publicationId, tableId, shown } = chart;
  const newer = (await searchParams).data === "newest" ? chart.newerTable : null;
  const table = newer ?? chart.table;
  const { publications } = await readDesk();
  const { language } = publications.find((one) => one.id === publicationId) ?? { language: "ko" };
  const t = await getTranslations("charts");
  const crumbs = [
    { label: t("title"), href: "/studio/charts" },
    { label: shown.content.caption, href: `/studio/charts/${id}` },
  ];
  const { tableId: _, tableRevisionId: __, ...start } = shown.content;
  return (
    <Work>
      <PageHeader title={t("edit.title")} crumbs={crumbs}>
        {t("edit.intro")}
      </PageHeader>
      {newer && (
        <div className="mb-6 flex flex-col gap-2 rounded-md border border-rule bg-sunken px-4 py-3">
          <p className="font-bold">{t("newer.taking", { number: newer.number })}</p>
          <ChangeList
            language={language}
            changes={chartChanges(
              chartData(shown.content, chart.table.content, language),
              chartData(shown.content, newer.content, language),
            )}
          />
          <p className="text-muted text-sm">{t("newer.checkAltText")}</p>
        </div>
      )}
      <ChartPageForm
        table={{ tableId, revisionId: table.revisionId, content: table.content }}
        start={start}
        language={language}
        alt={await altSentences(language)}
        under={<LinesUnder notes={table.content.notes} sources={chart.sources} />}
        chart={{ id, revisionId: shown.id }}
        publicationId={publicationId}
        save={reviseChartAction}
      />
    </Work>
  );
}
