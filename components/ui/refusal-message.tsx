"use client";

import { useTranslations } from "next-intl";
import type { FieldProblem } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";

type Sentence<Said> = (said: Said) => string;

/**
 * Turns a refusal into a sentence in the reader's language: the one place where codes become words. Every code that `lib`
 * refuses with has its sentence in messages/…/errors.json (a test sees to it). A screen that can say it better for its own
 * case passes `own`: the path of a group in its messages, whose keys are codes.
 */
export function useRefusalSentence(own?: string): Sentence<Refusal> {
  const t = useTranslations();
  return ({ code, facts }) => {
    const keys = [own && `${own}.${code}`, `errors.refusals.${code}`];
    const known = keys.find((key) => key && t.has(key));
    return t(known ?? "errors.refusals.unknown", { code, ...sayable(facts) });
  };
}

/** Turns what is wrong with one field into a sentence. */
export function useFieldSentence(): Sentence<FieldProblem> {
  const t = useTranslations("errors");
  return ({ code, facts }) => {
    const known = [`fields.${code}`, `refusals.${code}`].find((key) => t.has(key));
    return t(known ?? "fields.invalid", { minimum: 0, maximum: 0, format: "other", ...sayable(facts) });
  };
}

/** A refusal as a line of text, announced when it appears. */
export function RefusalMessage({ refusal, own }: { refusal: Refusal | null; own?: string }) {
  const sentence = useRefusalSentence(own);
  if (!refusal) return null;
  return (
    <p role="alert" className="text-danger text-sm">
      {sentence(refusal)}
    </p>
  );
}

function sayable(facts: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const entries = Object.entries(facts).filter(([, fact]) => typeof fact === "string" || typeof fact === "number");
  return Object.fromEntries(entries) as Record<string, string | number>;
}
