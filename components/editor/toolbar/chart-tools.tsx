"use client";

import { useTranslations } from "next-intl";
import { pinChart } from "../commands/charts";
import { useDesk, useSessionValue } from "../desk";
import { chartKeyOf } from "../views/chart-embed-view";
import { Action, removeSelected, selectedAttribute } from "./context-action";

/** What can be done with a chart in the text: take its newest revision, look at it, take it away. */
export function ChartTools() {
  const t = useTranslations("editor.context");
  const { charts } = useDesk();
  const chartId = useSessionValue((snapshot) => selectedAttribute(snapshot, "chartId"), "");
  const revisionId = useSessionValue((snapshot) => selectedAttribute(snapshot, "revisionId"), "");
  const newest = chartId ? (charts.get(chartKeyOf({ chartId, revisionId }))?.newest ?? null) : null;
  return (
    <>
      {newest && <Action label={t("takeNewestChart")} command={pinChart(newest)} />}
      {chartId && (
        <a
          href={`/studio/charts/${chartId}`}
          target="_blank"
          rel="noreferrer"
          className="flex h-7 shrink-0 items-center rounded-sm px-2 text-ink no-underline hover:bg-sunken pointer-coarse:h-10"
        >
          {t("openChart")}
        </a>
      )}
      <Action label={t("remove")} command={removeSelected} />
    </>
  );
}
