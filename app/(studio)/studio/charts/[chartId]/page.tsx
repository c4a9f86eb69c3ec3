import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readerSetting } from "@/app/(public)/reader-setting";
import { readDesk } from "@/app/(studio)/current-publication";
import { readChartOr404 } from "@/app/(studio)/studio/charts/[chartId]/read";
import { ChartRail } from "@/components/studio/charts/chart-rail";
import { NewerData } from "@/components/studio/charts/newer-data";
import { ShownChart } from "@/components/studio/charts/shown-chart";
import { WithRail } from "@/components/studio/rail";
import { Work } from "@/components/studio/work";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { checkChart } from "@/lib/charts/check-chart";
import type { ReadChart } from "@/lib/charts/read-chart.server";
import { chartChanges } from "@/lib/rendering/chart/chart-changes";
import { chartData } from "@/lib/rendering/chart/chart-data";

type Props = { params: Promise<{ chartId: string }>; searchParams: Promise<{ revision?: string | string[] }> };

async function readShown({ params, searchParams }: Props) {
  const { revision } = await searchParams;
  return readChartOr404((await params).chartId, Array.isArray(revision) ? revision[0] : revision);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readShown(props)).shown.content.caption };
}

/** A chart at one revision, as readers would get it, with what its table has become since. */
export default async function ChartPage(props: Props) {
  const chart = await readShown(props);
  const { id, publicationId, tableId, headRevisionId, shown, table, sources, mayChange } = chart;
  const { publications } = await readDesk();
  const publication = publications.find((one) => one.id === publicationId) ?? { language: "ko", timeZone: "UTC" };
  const { words, language } = await readerSetting(publication);
  const t = await getTranslations("charts");
  const isHead = shown.id === headRevisionId;
  const drawn = { id: tableId, caption: table.content.caption, number: table.number };
  return (
    <WithRail
      rail={
        <ChartRail
          chartId={id}
          table={drawn}
          revisions={chart.revisions}
          shownId={shown.id}
          uses={chart.uses}
          useCount={chart.useCount}
          timeZone={publication.timeZone}
        />
      }
    >
      <Work>
        <PageHeader
          title={shown.content.caption}
          crumbs={[{ label: t("title"), href: "/studio/charts" }]}
          actions={mayChange && isHead && <LinkButton href={`/studio/charts/${id}/edit`}>{t("edit.open")}</LinkButton>}
        >
          {t("revision", { number: shown.number })}
        </PageHeader>
        {isHead ? (
          <Newer chart={chart} language={language} />
        ) : (
          <p className="mb-6 rounded-md border border-rule bg-sunken px-3 py-2.5">
            {t("older")}{" "}
            <Link className="link" href={`/studio/charts/${id}`}>
              {t("toHead")}
            </Link>
          </p>
        )}
        <ShownChart content={shown.content} table={table.content} sources={sources} language={language} words={words} />
        <AltText>{shown.content.altText}</AltText>
      </Work>
    </WithRail>
  );
}

function Newer({ chart, language }: { chart: ReadChart; language: string }) {
  const { id, shown, table, newerTable, mayChange } = chart;
  if (!newerTable) return null;
  const problem = checkChart(shown.content, newerTable.content);
  const changes = chartChanges(
    chartData(shown.content, table.content, language),
    chartData(shown.content, newerTable.content, language),
  );
  return (
    <NewerData
      chartId={id}
      number={newerTable.number}
      changes={changes}
      language={language}
      problem={problem?.problem ?? null}
      mayTake={mayChange}
    />
  );
}

async function AltText({ children }: { children: string }) {
  const t = await getTranslations("charts.fields");
  return (
    <dl className="max-w-[38em]">
      <dt className="font-bold text-sm">{t("altText")}</dt>
      <dd className="whitespace-pre-line text-muted">{children}</dd>
    </dl>
  );
}
