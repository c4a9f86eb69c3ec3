"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import type { Refusal } from "@/lib/kernel/result";

/** Why a file was not taken, in words that say what to do about it. */
export function usePictureRefusal(): (refusal: Refusal) => string {
  const t = useTranslations("media.problems");
  const sentence = useRefusalSentence("media.refusals");
  return useCallback(
    (refusal) => {
      const problem = String(refusal.facts.problem ?? "");
      if (refusal.code === "tooLarge")
        return t("tooLarge", { megabytes: Number(refusal.facts.maximum ?? 0) / 1_000_000 });
      return refusal.code === "unfit" && t.has(problem) ? t(problem) : sentence(refusal);
    },
    [t, sentence],
  );
}
