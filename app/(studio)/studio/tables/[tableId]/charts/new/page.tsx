import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createChartAction } from "@/app/(studio)/studio/charts/actions";
import { altSentences } from "@/app/(studio)/studio/charts/alt-sentences";
import { readTableOr404 } from "@/app/(studio)/studio/tables/[tableId]/read";
import { ChartPageForm } from "@/components/studio/charts/chart-page-form";
import { LinesUnder } from "@/components/studio/charts/lines-under";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { suggestChart } from "@/lib/charts/suggest-chart";

type Props = { params: Promise<{ tableId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("charts.new");
  return { title: t("title") };
}

/** Making a chart of a table: a first one is drawn at once. */
export default async function NewChartPage({ params }: Props) {
  const { id, publicationId, shown, sources, mayChange } = await readTableOr404((await params).tableId);
  if (!mayChange) notFound();
  const { publications } = await readDesk();
  const { language } = publications.find((one) => one.id === publicationId) ?? { language: "ko" };
  const t = await getTranslations("charts");
  const start = suggestChart(shown.content);
  const crumbs = [
    { label: t("tables"), href: "/studio/tables" },
    { label: shown.content.caption, href: `/studio/tables/${id}` },
  ];
  return (
    <Work>
      <PageHeader title={t("new.title")} crumbs={crumbs}>
        {start && t("new.intro")}
      </PageHeader>
      {start ? (
        <ChartPageForm
          table={{ tableId: id, revisionId: shown.id, content: shown.content }}
          start={start}
          language={language}
          alt={await altSentences(language)}
          under={<LinesUnder notes={shown.content.notes} sources={sources} />}
          publicationId={publicationId}
          save={createChartAction}
        />
      ) : (
        <EmptyState
          title={t("new.noFigures")}
          action={<LinkButton href={`/studio/tables/${id}/edit`}>{t("new.toTable")}</LinkButton>}
        >
          {t("new.noFiguresBody")}
        </EmptyState>
      )}
    </Work>
  );
}
