import type { AltSentences } from "@/components/studio/charts/draft-alt-text";
import type { DrawnTable } from "@/components/studio/charts/use-chart-draft";
import type { ActionState } from "@/lib/access/action-state";
import type { ChartDraft } from "@/lib/charts/suggest-chart";
import type { FrozenSource } from "@/lib/document/frozen-source";

type Ask<Value> = (input: unknown) => Promise<ActionState<Value>>;

/** Everything that drawing a chart beside the text needs. */
export type ChartStart = {
  readonly table: DrawnTable;
  /** Of the table's revision. */
  readonly number: number;
  /** The table has gone on since: that revision's number. */
  readonly newer: number | null;
  /** The chart as it is, or a first one; null: the table has no figures to draw. */
  readonly start: ChartDraft | null;
  /** What is changed; null: a new one. */
  readonly chart: { readonly id: string; readonly revisionId: string } | null;
  readonly alt: AltSentences;
  readonly notes: readonly string[];
  readonly sources: Readonly<Record<string, FrozenSource>>;
};

type SavedChart = { readonly chartId?: string; readonly revisionId: string; readonly number?: number };

/** What the article's desk needs to work on tables and charts without leaving the article. Handed in by the page. */
export type RecordDesk = {
  /** Whose unsaved work this device keeps. */
  readonly userId: string;
  readonly timeZone: string;
  readonly openChart: Ask<ChartStart>;
  readonly createChart: Ask<SavedChart>;
  readonly reviseChart: Ask<SavedChart>;
};
