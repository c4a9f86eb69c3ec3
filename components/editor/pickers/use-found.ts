"use client";

import { useEffect, useState } from "react";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";

/** Long enough not to ask for every letter of a syllable. */
const pause = 200;

export type Found<Value> = { readonly found: readonly Value[] | null; readonly refusal: Refusal | null };

/** What a search answers for the text as it stands; null while the first answer is on its way. Late answers to older texts are dropped. */
export function useFound<Value>(
  text: string,
  ask: (text: string) => Promise<ActionState<readonly Value[]>>,
): Found<Value> {
  const [state, setState] = useState<Found<Value>>({ found: null, refusal: null });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await ask(text).catch(() => unreachable);
      if (!isCurrent) return;
      setState((before) => (answer.ok ? { found: answer.value, refusal: null } : { ...before, refusal: answer.error }));
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, ask]);
  return state;
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;
