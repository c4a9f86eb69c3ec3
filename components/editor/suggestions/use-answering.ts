"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { notify } from "@/components/ui/toast";
import type { OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { useSession } from "../desk";
import { suggestionsOf } from "./shown";

export type Answer = (verdict: "accept" | "reject", chosen: readonly OpenSuggestion[]) => void;

/** Answers suggestions and says what was done, with the way back. */
export function useAnswering(): Answer {
  const t = useTranslations("suggestions");
  const session = useSession();
  return useCallback(
    (verdict, chosen) => {
      if (!session || chosen.length === 0) return;
      const ids = new Set(chosen.map(({ id }) => id));
      const done = session.answer(({ attrs }) => (ids.has(String(attrs.id)) ? verdict : "keep"));
      const left = suggestionsOf(session.view.state).length;
      if (done) notify(t(verdict === "accept" ? "accepted" : "rejected", { count: ids.size, left }));
    },
    [session, t],
  );
}
