"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { insertChartEmbed } from "../commands/charts";
import { type ChartChoice, useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { Choices } from "./choices";
import { useFound } from "./use-found";

/** Finds a Chart record to stand in the article, at the revision that it has now. */
export default function ChartDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor.charts");
  const kinds = useTranslations("charts.kinds");
  const { actions, publicationId, pick } = useDesk();
  const [text, setText] = useState("");
  const ask = useCallback(
    (typed: string) => actions.findCharts({ publicationId, text: typed }),
    [actions, publicationId],
  );
  const { found, refusal } = useFound<ChartChoice>(text, ask);
  const choices =
    found?.map(({ chartId, caption, kind, tableCaption }) => ({
      id: chartId,
      title: caption,
      about: `${kinds(kind)} · ${tableCaption}`,
    })) ?? null;
  const choose = (id: string) => {
    const chart = found?.find(({ chartId }) => chartId === id);
    pick(null);
    if (chart) session.run(insertChartEmbed(chart.chartId, chart.revisionId));
  };
  return (
    <Dialog title={t("embed")} isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <TextField label={t("search")} value={text} onChange={setText} autoFocus />
      <Choices label={t("found")} empty={t("none")} found={{ found: choices, refusal }} choose={choose} />
      <DialogActions>
        <Button onPress={() => pick("newChart")}>{t("make")}</Button>
      </DialogActions>
    </Dialog>
  );
}
