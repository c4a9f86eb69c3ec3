"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeList } from "@/components/studio/charts/change-list";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { Refusal } from "@/lib/kernel/result";
import { selectedChart, takeChart } from "../commands/charts";
import { useDesk } from "../desk";
import type { ChartNews as News } from "../material";
import type { ArticleSession } from "../session/article-session";
import { chartKeyOf } from "../views/record-key";

/** What is newer in the selected chart, and whether the article takes it. */
export default function ChartNews({ session }: { session: ArticleSession }) {
  const t = useTranslations("records.chartNews");
  const tCharts = useTranslations("charts");
  const tNews = useTranslations("tables.news");
  const tUses = useTranslations("tables.uses");
  const { charts, records, actions, pick, articleId, language } = useDesk();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const [chart] = useState(() => selectedChart(session.view.state));
  const key = chart ? chartKeyOf(chart) : "";
  const card = charts.get(key);
  if (!chart || !card?.newer) return null;
  const { newer } = card;
  const { chartId } = chart;
  const mayTake = session.view.editable;
  const take = async () => {
    setPending(true);
    const drawn = await draw(newer, chartId, records.reviseChart).catch(unreachable);
    setPending(false);
    if (!drawn.ok) return setRefusal(drawn.error);
    pick(null);
    session.run(takeChart(chartId, drawn.value.revisionId));
    notify(tUses("taken"));
  };
  const keep = async () => {
    const { tableId, tableRevisionId } = newer.content;
    const answer = await actions.keepTable({ articleId, tableId, revisionId: tableRevisionId }).catch(unreachable);
    if (!answer.ok) return setRefusal(answer.error);
    charts.put(key, { ...card, isKept: true });
    pick(null);
    notify(tUses("leftAsIs"));
  };
  return (
    <Dialog title={tNews("title")} width="lg" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <p className="text-muted">{t(newer.isTable ? "table" : "redrawn", { number: newer.tableNumber })}</p>
      <ChangeList changes={newer.listed} language={language} />
      {newer.changes > newer.listed.length && (
        <p className="text-muted text-sm">{tCharts("changes.more", { count: newer.changes - newer.listed.length })}</p>
      )}
      {newer.problem && <p className="text-danger">{tCharts(`refusals.${newer.problem}`, { column: "" })}</p>}
      {!newer.problem && <p className="text-muted text-sm">{tCharts("newer.checkAltText")}</p>}
      <RefusalMessage refusal={refusal} own="charts.refusals" />
      {!mayTake && <p className="text-muted text-sm">{tNews("mayNot")}</p>}
      <DialogActions>
        {mayTake && newer.isTable && !card.isKept && <Button onPress={() => void keep()}>{tNews("keep")}</Button>}
        {mayTake && <Button onPress={() => pick("editChart")}>{t("edit")}</Button>}
        {mayTake && !newer.problem && (
          <Button variant="primary" pending={pending} onPress={() => void take()}>
            {tNews("take")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

type Revise = ReturnType<typeof useDesk>["records"]["reviseChart"];

/** The revision to pin: the chart's head, or one that is made of the newest figures. */
function draw({ isDrawn, revisionId, content }: News, chartId: string, revise: Revise): ReturnType<Revise> {
  if (isDrawn) return Promise.resolve({ ok: true, value: { revisionId } });
  return revise({ chartId, baseRevisionId: revisionId, content });
}

function unreachable() {
  return { ok: false, error: { code: "unreachable", facts: {} } } as const;
}
