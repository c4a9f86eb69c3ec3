"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/toast";
import { ChartForm, type ChartFormProps } from "./chart-form";

/** A chart made or changed on a page of its own; leads to the chart's page. */
export function ChartPageForm(props: Omit<ChartFormProps, "onSaved" | "cancel">) {
  const { chart, table } = props;
  const t = useTranslations("charts");
  const router = useRouter();
  return (
    <ChartForm
      {...props}
      onSaved={({ chartId, said }) => {
        notify(said);
        router.push(`/studio/charts/${chartId}`);
        router.refresh();
      }}
      cancel={
        <LinkButton href={chart ? `/studio/charts/${chart.id}` : `/studio/tables/${table.tableId}`} variant="quiet">
          {t("cancel")}
        </LinkButton>
      }
    />
  );
}
