"use client";

import { useState } from "react";
import { checkChart } from "@/lib/charts/check-chart";
import type { ChartDraft } from "@/lib/charts/suggest-chart";
import { type ChartContent, mostSeries } from "@/lib/document/chart-content";
import type { TableContent } from "@/lib/document/table-content";
import { type ChartData, chartData } from "@/lib/rendering/chart/chart-data";
import { type AltSentences, draftAltText } from "./draft-alt-text";

export type DrawnTable = { readonly tableId: string; readonly revisionId: string; readonly content: TableContent };

export type ChartDraftState = {
  readonly draft: ChartDraft;
  readonly content: ChartContent;
  /** What is drawn now. */
  readonly data: ChartData;
  readonly problem: ReturnType<typeof checkChart>;
  readonly change: (part: Partial<ChartDraft>) => void;
  /** Draws a column of figures, or no longer. */
  readonly toggleSeries: (key: string, isDrawn: boolean) => void;
  /** Writes the alt text out of the figures; `undo` gives back what stood there. */
  readonly writeAltText: () => void;
  readonly undo: (() => void) | null;
  /** Somebody has changed something. */
  readonly isChanged: boolean;
};

type Start = {
  readonly start: ChartDraft;
  readonly table: DrawnTable;
  readonly language: string;
  readonly alt: AltSentences;
};

/** A chart while it is being made, drawn anew with each change. A new one begins with an alt text out of its figures. */
export function useChartDraft({ start, table, language, alt }: Start): ChartDraftState {
  const contentOf = (draft: ChartDraft): ChartContent => ({
    ...draft,
    tableId: table.tableId,
    tableRevisionId: table.revisionId,
  });
  const drafted = (draft: ChartDraft) => draftAltText(chartData(contentOf(draft), table.content, language), alt);
  const [draft, setDraft] = useState(() => (start.altText ? start : { ...start, altText: drafted(start) }));
  const [before, setBefore] = useState<string | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [isOwn, setOwn] = useState(start.altText !== "");

  const change = (part: Partial<ChartDraft>) => {
    setChanged(true);
    if (part.altText !== undefined) setOwn(true);
    setDraft((known) => {
      const next = { ...known, ...part };
      // Words that nobody has touched follow the figures; somebody's own stay.
      return isOwn || part.altText !== undefined ? next : { ...next, altText: drafted(next) };
    });
  };
  const content = contentOf(draft);
  return {
    draft,
    isChanged,
    content,
    data: chartData(content, table.content, language),
    problem: checkChart(content, table.content),
    change,
    toggleSeries: (key, isDrawn) => change({ series: toggled(draft.series, key, isDrawn) }),
    writeAltText: () => {
      setChanged(true);
      setBefore(draft.altText);
      setOwn(false);
      setDraft((known) => ({ ...known, altText: drafted(known) }));
    },
    undo:
      before === null || before === draft.altText
        ? null
        : () => {
            change({ altText: before });
            setBefore(null);
          },
  };
}

function toggled(series: readonly string[], key: string, isDrawn: boolean): string[] {
  const others = series.filter((known) => known !== key);
  return isDrawn ? [...others, key].slice(0, mostSeries) : others;
}
