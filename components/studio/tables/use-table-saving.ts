"use client";

import { useState, useTransition } from "react";
import type { TableContent } from "@/lib/document/table-content";
import { tableContentSchema } from "@/lib/document/table-content";
import type { Refusal } from "@/lib/kernel/result";
import { type Draft, misfitsOf, withoutBlankEnd } from "@/lib/tables/grid/draft";
import type { TableState } from "@/lib/tables/table";
import type { GridModel } from "./grid/grid-model";
import { createTable, readTable, reviseTable } from "./send-table";

export type Saved = {
  readonly tableId: string;
  readonly revisionId: string;
  /** Of the revision; 1 for a new table. */
  readonly number: number;
  readonly content: TableContent;
};

/** Somebody else's revision, made from the same one as this draft. */
export type Conflict = { readonly base: TableState; readonly theirs: TableState; readonly mine: TableContent };

type Working = {
  readonly model: GridModel;
  readonly publicationId: string;
  readonly tableId: string | null;
  readonly baseRevisionId: string | null;
  readonly onSaved: (saved: Saved) => void;
};

/** Sends a draft as a new revision. What is wrong with it is said first; a revision that somebody made meanwhile is fetched to be shown. */
export function useTableSaving({ model, publicationId, tableId, baseRevisionId, onSaved }: Working) {
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [asked, setAsked] = useState(false);

  const send = async (content: TableContent) => {
    if (!tableId || !baseRevisionId) {
      const made = await createTable(publicationId, content);
      return made.ok ? onSaved({ ...made.value, number: 1, content }) : setRefusal(made.error);
    }
    const revised = await reviseTable(tableId, baseRevisionId, content);
    if (revised.ok) return onSaved({ ...revised.value, tableId, content });
    if (revised.error.code !== "stale") return setRefusal(revised.error);
    const [base, theirs] = await Promise.all([readTable(tableId, baseRevisionId), readTable(tableId)]);
    if (!base.ok) return setRefusal(base.error);
    if (!theirs.ok) return setRefusal(theirs.error);
    setConflict({ base: base.value, theirs: theirs.value, mine: content });
  };
  const save = () => {
    setAsked(true);
    setRefusal(null);
    const content = readyContent(model.draft);
    if (content) startTransition(() => send(content));
  };
  return { save, pending, refusal, conflict, forgetConflict: () => setConflict(null), asked };
}

/** The content as it would be saved; undefined while a cell does not fit or the caption is missing. */
function readyContent(draft: Draft): TableContent | undefined {
  if (misfitsOf(draft).length > 0) return undefined;
  const parsed = tableContentSchema.safeParse(withoutBlankEnd(draft));
  return parsed.success ? parsed.data : undefined;
}

export type Problem =
  | { readonly kind: "caption" | "cell" | "other" }
  | { readonly kind: "misfit"; readonly row: number; readonly column: number; readonly value: string };

/** Why a draft cannot be saved, in reading order. */
export function problemsOf(draft: Draft): Problem[] {
  const misfits = misfitsOf(draft).map((misfit): Problem => ({ kind: "misfit", ...misfit }));
  const caption: Problem[] = draft.caption.trim() === "" ? [{ kind: "caption" }] : [];
  if (misfits.length + caption.length > 0) return [...caption, ...misfits];
  const parsed = tableContentSchema.safeParse(withoutBlankEnd(draft));
  if (parsed.success) return [];
  return [{ kind: parsed.error.issues.some(({ path }) => path[0] === "rows") ? "cell" : "other" }];
}
