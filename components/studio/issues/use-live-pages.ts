"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { allFresh, type CountedPages, type PageCounts, withCount } from "@/lib/publishing/page-budget";

export type LivePages = {
  counts: PageCounts;
  state: "fresh" | "counting" | "failed";
  countAgain: () => void;
};

/**
 * The printed pages of the issue: what is known is shown at once, and what is out of date is counted beside the page, number after number. It is
 * asked for by itself rather than by an action, so that no move of the editor waits for it.
 */
export function useLivePages(issueId: string, known: PageCounts): LivePages {
  const router = useRouter();
  const [told, setTold] = useState<{ of: PageCounts; counts: PageCounts }>({ of: known, counts: known });
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const counts = told.of === known ? told.counts : known;
  const isStale = !allFresh(known);

  useEffect(() => {
    if (!isStale) return;
    // `turn`: asked for once more.
    const leaving = new AbortController();
    setFailed(turn < 0);
    const tell = (counted: CountedPages) => {
      if (counted.of === "end") {
        setFailed(counted.failed);
        // The gate's list knows the new counts only once they are read again.
        if (counted.newly > 0) router.refresh();
        return;
      }
      setTold((before) => ({ of: known, counts: withCount(before.of === known ? before.counts : known, counted) }));
    };
    readCounts(issueId, leaving.signal, tell).catch(() => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => leaving.abort();
  }, [issueId, known, isStale, turn, router]);

  const countAgain = useCallback(() => setTurn((before) => before + 1), []);
  const state = failed ? "failed" : isStale && !allFresh(counts) ? "counting" : "fresh";
  return useMemo(() => ({ counts, state, countAgain }), [counts, state, countAgain]);
}

async function readCounts(issueId: string, signal: AbortSignal, tell: (counted: CountedPages) => void): Promise<void> {
  const answer = await fetch(`/api/issues/${issueId}/pages`, { signal });
  if (!answer.ok || !answer.body) throw new Error("pages cannot be counted");
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) tell(JSON.parse(line) as CountedPages);
  }
}
