"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { ChartForm, type SavedChart } from "@/components/studio/charts/chart-form";
import { LinesUnder } from "@/components/studio/charts/lines-under";
import { Button } from "@/components/ui/button";
import { FullDialog } from "@/components/ui/full-dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { SkeletonRows } from "@/components/ui/skeleton";
import { notify } from "@/components/ui/toast";
import type { Refusal } from "@/lib/kernel/result";
import { insertChartAfter, selectedChart, takeChart } from "../commands/charts";
import { selectRecord } from "../commands/select-record";
import { selectedEmbed } from "../commands/table-record";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { ChooseTable } from "./choose-table";
import { LeaveChart } from "./leaving";
import type { ChartStart } from "./record-desk";

type Props = { session: ArticleSession; as: "newChart" | "editChart" };
/** What is drawn: a table at a revision, or as it is now; or a chart that is there. */
type Subject =
  | { readonly tableId: string; readonly revisionId?: string }
  | { readonly chartId: string; readonly newest: boolean };

/** A chart begun or changed beside the text: which table, then the form with its drawing. It stands in the article when it is saved. */
export default function DrawChartDialog({ session, as }: Props) {
  const t = useTranslations("records.draw");
  const { pick } = useDesk();
  const [subject, setSubject] = useState<Subject | null>(() => subjectAt(session, as));
  const [isChanged, setChanged] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = () => {
    pick(null);
    if (subject) session.run(selectSubject(subject));
  };
  const leave = () => (isChanged ? setAsking(true) : close());
  const begin = (next: Subject | null) => {
    setChanged(false);
    setSubject(next);
  };
  return (
    <FullDialog title={t(as)} leave={leave}>
      {subject ? (
        <Drawing
          key={JSON.stringify(subject)}
          {...{ session, subject, close, leave }}
          setSubject={begin}
          onChanged={() => setChanged(true)}
        />
      ) : (
        <ChooseTable choose={(tableId) => begin({ tableId })} />
      )}
      {asking && <LeaveChart stay={() => setAsking(false)} discard={close} />}
    </FullDialog>
  );
}

/** Where somebody came from, so that keys go on there. */
function selectSubject(subject: Subject) {
  if ("chartId" in subject) return selectRecord("chartEmbed", subject.chartId);
  return selectRecord("tableEmbed", subject.tableId);
}

function subjectAt({ view: { state } }: ArticleSession, as: Props["as"]): Subject | null {
  const chart = selectedChart(state);
  if (as === "editChart" && chart) return { chartId: chart.chartId, newest: false };
  const table = selectedEmbed(state);
  return table && { tableId: table.tableId, revisionId: table.revisionId };
}

type DrawingProps = {
  session: ArticleSession;
  subject: Subject;
  setSubject: (subject: Subject | null) => void;
  close: () => void;
  /** Asks before what was changed is lost. */
  leave: () => void;
  onChanged: () => void;
};

function Drawing({ session, subject, setSubject, close, leave, onChanged }: DrawingProps) {
  const t = useTranslations("records.draw");
  const tCharts = useTranslations("charts");
  const { publicationId, language, records, charts } = useDesk();
  const { opened, refusal } = useChartStart(subject);
  if (refusal) return <RefusalMessage refusal={refusal} own="charts.refusals" />;
  if (!opened) return <SkeletonRows label={t("loading")} rows={8} />;
  const { start, chart, table, number, newer } = opened;
  const back = (
    <Button variant="quiet" onPress={() => setSubject(null)}>
      {t("otherTable")}
    </Button>
  );
  if (!start)
    return (
      <div className="flex flex-col items-start gap-3">
        <p>{tCharts("new.noFigures")}</p>
        <p className="text-muted">{tCharts("new.noFiguresBody")}</p>
        {back}
      </div>
    );
  const saved = ({ chartId, revisionId, said }: SavedChart) => {
    close();
    const drawn = { tableId: table.tableId, revisionId: table.revisionId };
    const put = chart ? takeChart(chartId, revisionId) : insertChartAfter(drawn, { chartId, revisionId });
    session.run(put);
    void charts.renew();
    notify(said);
  };
  return (
    <>
      <p className="pb-5 text-muted text-sm">{t("of", { caption: table.content.caption, number })}</p>
      {newer !== null && chart && (
        <div className="mb-5 flex flex-wrap items-center gap-3 rounded-md border border-rule bg-sunken px-4 py-2.5 text-sm">
          <p className="flex-1">{t("newer", { number: newer })}</p>
          <Button size="sm" onPress={() => setSubject({ chartId: chart.id, newest: true })}>
            {t("takeNewer")}
          </Button>
        </div>
      )}
      <ChartForm
        {...{ table, start, language, publicationId }}
        {...(chart && { chart })}
        alt={opened.alt}
        under={<LinesUnder notes={opened.notes} sources={opened.sources} />}
        save={chart ? records.reviseChart : records.createChart}
        onSaved={saved}
        onChanged={onChanged}
        cancel={
          <>
            <Button variant="quiet" onPress={leave}>
              {tCharts("cancel")}
            </Button>
            {!chart && back}
          </>
        }
      />
      <div className="h-4" />
    </>
  );
}

function useChartStart(subject: Subject) {
  const { records, language } = useDesk();
  const { openChart } = records;
  const [state, setState] = useState<{ opened: ChartStart | null; refusal: Refusal | null }>({
    opened: null,
    refusal: null,
  });
  const ask = useCallback(() => openChart({ ...subject, language }), [openChart, subject, language]);
  useEffect(() => {
    let isCurrent = true;
    const put = (next: typeof state) => isCurrent && setState(next);
    ask()
      .then((answer) =>
        answer.ok ? put({ opened: answer.value, refusal: null }) : put({ opened: null, refusal: answer.error }),
      )
      .catch(() => put({ opened: null, refusal: { code: "unreachable", facts: {} } }));
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return state;
}
