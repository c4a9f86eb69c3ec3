"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { ChartDraft } from "@/lib/charts/suggest-chart";
import { ChartFields } from "./chart-fields";
import { ChartPreview } from "./chart-preview";
import type { AltSentences } from "./draft-alt-text";
import { type DrawnTable, useChartDraft } from "./use-chart-draft";

export type ChartFormProps = {
  table: DrawnTable;
  start: ChartDraft;
  /** Of what is written (BCP 47). */
  language: string;
  alt: AltSentences;
  under: ReactNode;
  /** Where a chart is kept already: it is revised. */
  chart?: { readonly id: string; readonly revisionId: string };
  publicationId: string;
  save: (input: unknown) => Promise<ActionState<{ chartId?: string; revisionId: string; number?: number }>>;
  onSaved: (saved: SavedChart) => void;
  /** What leaves the form without saving. */
  cancel: ReactNode;
  /** Something was changed that is not saved. */
  onChanged?: () => void;
};

export type SavedChart = {
  readonly chartId: string;
  readonly revisionId: string;
  /** What to say of it. */
  readonly said: string;
};

/** Makes or changes a chart, beside its drawing. */
export function ChartForm(props: ChartFormProps) {
  const { table, start, language, alt, under, chart, publicationId, save, onSaved, cancel, onChanged } = props;
  const t = useTranslations("charts");
  const state = useChartDraft({ start, table, language, alt });
  const { content, problem, isChanged } = state;
  useEffect(() => {
    if (isChanged) onChanged?.();
  }, [isChanged, onChanged]);
  const send = async () => {
    const column = table.content.columns.find(({ key }) => key === problem?.column)?.label ?? "";
    if (problem) return { ok: false, error: { code: problem.problem, facts: { column } } } as const;
    const answer = await save(
      chart ? { chartId: chart.id, baseRevisionId: chart.revisionId, content } : { publicationId, content },
    );
    return unnested(answer);
  };
  const form = useActionForm(send, {
    onDone: ({ chartId, revisionId, number }) => {
      const changed = revisionId === chart?.revisionId ? t("unchanged") : t("revised", { number: number ?? 1 });
      onSaved({ chartId: chartId ?? chart?.id ?? "", revisionId, said: chart ? changed : t("created") });
    },
  });
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,26.5rem)_minmax(0,1fr)]">
      <ActionForm form={form} own="charts.refusals" aria-label={t(chart ? "edit.title" : "new.title")}>
        <ChartFields state={state} columns={table.content.columns} />
        <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 bg-paper py-3">
          <SubmitButton>{t(chart ? "edit.submit" : "new.submit")}</SubmitButton>
          {cancel}
        </div>
      </ActionForm>
      <ChartPreview data={state.data} language={language} under={under} />
    </div>
  );
}

/** Fields of the content stand in the form under their own names. */
function unnested<Value>(answer: ActionState<Value>): ActionState<Value> {
  if (answer.ok || !answer.error.fields) return answer;
  const fields = Object.entries(answer.error.fields).map(([path, problem]) => {
    const [first = "", second = ""] = path.split(".");
    return [first === "content" ? second : path, problem] as const;
  });
  return { ok: false, error: { ...answer.error, fields: Object.fromEntries(fields) } };
}
