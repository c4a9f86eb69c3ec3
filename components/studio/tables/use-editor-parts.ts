"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { notify } from "@/components/ui/toast";
import { type Draft, newDraft, type Place, valueAt, withoutBlankEnd } from "@/lib/tables/grid/draft";
import { setCell } from "@/lib/tables/grid/edit-cells";
import { GridModel } from "./grid/grid-model";
import type { ChosenSource } from "./source-picker";
import type { TableEditorProps } from "./table-editor-props";
import { useKeptDraft } from "./use-kept-draft";

export type Choosing = { readonly typed: string; readonly place: Place };

/** What the parts of the editor share: the grid, titles of sources, the revision that the draft is based on, what this device keeps. */
export function useEditorParts({ publicationId, userId, table }: TableEditorProps) {
  const t = useTranslations("tables.grid");
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(() => new Map(Object.entries(table?.titles ?? {})));
  const [base, setBase] = useState(table?.revisionId ?? null);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const [model] = useState(
    () =>
      new GridModel(table?.content ?? newDraft(), {
        refused: () => notify(t("tooLarge"), { tone: "problem" }),
        typedSource: (typed) => setChoosing({ typed, place: model.cursor }),
      }),
  );
  const known = useCallback(
    (sources: readonly ChosenSource[]) =>
      setTitles((before) => new Map([...before, ...sources.map(({ id, title }) => [id, title] as const)])),
    [],
  );
  const where = { userId, place: table?.id ?? `new ${publicationId}` };
  const kept = useKeptDraft({ model, where, baseRevisionId: base, titles });
  const { left } = kept;
  useEffect(() => {
    if (!left) return;
    model.restart(left.draft);
    setBase(left.baseRevisionId);
    known(Object.entries(left.titles).map(([id, title]) => ({ id, title })));
  }, [left, model, known]);
  const discard = () => {
    model.restart(table?.content ?? newDraft());
    setBase(table?.revisionId ?? null);
    void kept.forget();
  };
  const chosen = (): ChosenSource[] => {
    const value = choosing ? valueAt(model.draft, choosing.place) : null;
    return Array.isArray(value) ? value.map((id) => ({ id, title: titles.get(id) ?? id })) : [];
  };
  const choose = (sources: readonly ChosenSource[]) => {
    if (!choosing) return;
    known(sources);
    const ids = sources.map(({ id }) => id);
    model.change(setCell(model.draft, choosing.place, ids.length > 0 ? ids : null));
  };
  const isDirty = () => contentOf(model.draft) !== contentOf(table?.content ?? newDraft());
  return { model, titles, known, base, setBase, choosing, setChoosing, kept, discard, isDirty, chosen, choose };
}

function contentOf(draft: Draft): string {
  return JSON.stringify(withoutBlankEnd(draft));
}

export type EditorParts = ReturnType<typeof useEditorParts>;
