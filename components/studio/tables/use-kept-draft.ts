"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "@/lib/tables/grid/draft";
import type { KeptDraft } from "@/lib/tables/grid/kept-draft";
import type { GridModel } from "./grid/grid-model";
import { dropDraft, type DraftPlace, keepDraft, keepDraftHurriedly, keptDraft } from "./kept-drafts";

const pause = 400;
const longest = 2_000;

type Working = {
  readonly model: GridModel;
  readonly where: DraftPlace;
  readonly baseRevisionId: string | null;
  readonly titles: ReadonlyMap<string, string>;
};

/**
 * Keeps a draft on this device while it is not saved, and finds one that was left. `keptAt`: when it was last kept; null: what stands
 * there is saved.
 */
export function useKeptDraft({ model, where, baseRevisionId, titles }: Working) {
  const [left, setLeft] = useState<KeptDraft | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const saved = useRef<Draft>(model.draft);
  const begun = useRef({ baseRevisionId, titles });
  begun.current = { baseRevisionId, titles };
  const { userId, place } = where;

  useEffect(() => {
    void keptDraft({ userId, place }).then((found) => found && setLeft(found));
  }, [userId, place]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** What there is to keep; null while what stands there is saved. */
    const unsaved = (): KeptDraft | null => {
      const { draft } = model;
      const { baseRevisionId, titles } = begun.current;
      return draft === saved.current
        ? null
        : { draft, baseRevisionId, titles: Object.fromEntries(titles), at: Date.now() };
    };
    const keep = async () => {
      timer = undefined;
      const kept = unsaved();
      if (kept && (await keepDraft({ userId, place }, kept))) setKeptAt(kept.at);
    };
    const stop = model.subscribe(() => {
      // A large table takes a while to put away: not while somebody types.
      timer ??= setTimeout(() => whenIdle(keep), pause);
    });
    // A page that is being left has no time for a pause.
    const hurry = () => {
      const kept = unsaved();
      if (kept) keepDraftHurriedly({ userId, place }, kept);
    };
    window.addEventListener("pagehide", hurry);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener("pagehide", hurry);
      void keep();
    };
  }, [model, userId, place]);

  const forget = useCallback(async () => {
    saved.current = model.draft;
    setLeft(null);
    setKeptAt(null);
    await dropDraft({ userId, place });
  }, [model, userId, place]);
  /** Nothing is lost when the page goes on from here without it: it stays until something else is kept. */
  const answer = useCallback(() => setLeft(null), []);
  return { left, keptAt, forget, answer };
}

/** Safari has no word for idle. */
function whenIdle(then: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(then, { timeout: longest });
  else setTimeout(then, 0);
}
