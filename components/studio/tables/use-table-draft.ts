"use client";

import { useState } from "react";
import type { ActionState } from "@/lib/access/action-state";
import type { TableContent } from "@/lib/document/table-content";
import { type ColumnSetting, contentOf, type Grid, readGrid, settingsFor, textOf } from "@/lib/tables/pasted-table";

export type ChosenSource = { readonly id: string; readonly title: string };

export type TableDraft = {
  readonly text: string;
  readonly grid: Grid;
  readonly settings: readonly ColumnSetting[];
  readonly sources: readonly ChosenSource[];
  readonly setText: (text: string) => void;
  readonly setColumn: (index: number, change: Partial<ColumnSetting>) => void;
  readonly setSources: (sources: readonly ChosenSource[]) => void;
  /** The content that the form says, or why it says none. */
  readonly read: (form: FormData) => ActionState<TableContent>;
};

type Start = { readonly content?: TableContent; readonly sources?: readonly ChosenSource[] };

/** What is typed into the form of a table before it is sent. The text decides; what was said of a column stays with its label. */
export function useTableDraft({ content, sources: named = [] }: Start = {}): TableDraft {
  const [text, change] = useState(content ? textOf(content) : "");
  const [settings, setSettings] = useState<readonly ColumnSetting[]>(content?.columns.map(settingOf) ?? []);
  const [sources, setSources] = useState(named);
  const grid = readGrid(text);

  const setText = (changed: string) => {
    change(changed);
    setSettings((known) => settingsFor(readGrid(changed), known));
  };
  const setColumn = (index: number, part: Partial<ColumnSetting>) =>
    setSettings((known) => known.map((setting, at) => (at === index ? { ...setting, ...part } : setting)));
  const read = (form: FormData) => {
    const words = {
      caption: textIn(form, "caption"),
      unit: textIn(form, "unit"),
      notes: textIn(form, "notes")
        .split("\n")
        .filter((line) => line.trim() !== ""),
      sources: sources.map(({ id }) => id),
    };
    return contentOf({ words, grid, settings }, content);
  };
  return { text, grid, settings, sources, setText, setColumn, setSources, read };
}

function settingOf({ label, kind, unit, mergeEqual }: ColumnSetting): ColumnSetting {
  return { label, kind, unit, mergeEqual };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}

/** Fields of the content stand in the form under their own names. */
export function unnested<Value>(answer: ActionState<Value>): ActionState<Value> {
  if (answer.ok || !answer.error.fields) return answer;
  const fields = Object.entries(answer.error.fields).map(([path, problem]) => {
    const [first = "", second = ""] = path.split(".");
    return [first === "content" ? second : path, problem] as const;
  });
  return { ok: false, error: { ...answer.error, fields: Object.fromEntries(fields) } };
}
