"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import type { Draft } from "@/lib/sources/draft";
import { blankSource } from "../source-facts";
import { SourceFields } from "../source-fields";

type Props = {
  draft: Draft;
  prefix: string;
  isKept: boolean;
  /** One of several: it need not be kept with the others. */
  mayLeave: boolean;
  keep: (isKept: boolean) => void;
};

/** One reference: known already; or what was read of it, why the rest was not, and the fields to fill in by hand. */
export function DraftCard({ draft, prefix, isKept, mayLeave, keep }: Props) {
  const t = useTranslations("library.drafts");
  const sentence = useRefusalSentence("library.web");
  const { source, known, problem } = draft;
  const name = source.title || source.url || "";
  if (known) {
    return (
      <p className="border-rule border-l-2 py-1 pl-4">
        <span className="block text-muted text-sm">{t("known")}</span>
        <Link className="link" href={`/studio/sources/${known.id}`}>
          {known.title}
        </Link>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-5 border-rule border-l-2 pl-4">
      {mayLeave && (
        <Checkbox isSelected={isKept} onChange={keep}>
          <span className="break-words font-bold" lang={source.language}>
            {name}
          </span>
        </Checkbox>
      )}
      {problem && (
        <p className="text-sm text-warning">
          {sentence(problem)} {t("byHand")}
        </p>
      )}
      {isKept && <SourceFields source={{ ...blankSource, ...source }} prefix={prefix} />}
    </div>
  );
}
