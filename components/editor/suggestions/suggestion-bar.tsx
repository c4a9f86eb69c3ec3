"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useSession, useSessionValue } from "../desk";
import { AnswerButtons } from "./answer-buttons";
import { stepSuggestion } from "./navigate";
import { activeSuggestion } from "./shown";
import { Bearing, Change } from "./suggestion-words";
import { useNames, useSuggestions } from "./use-suggestions";

/** Over the foot of the page while somebody stands in a suggestion: whose it is, what it would do, and the answers. Made for a thumb, too. */
export function SuggestionBar() {
  const t = useTranslations("suggestions");
  const session = useSession();
  const suggestions = useSuggestions();
  const active = useSessionValue(({ state }) => activeSuggestion(state), null);
  const nameOf = useNames();
  const suggestion = suggestions.find(({ id }) => id === active);
  const label =
    suggestion && t("one", { name: nameOf(suggestion.by) ?? t("somebody"), what: t(`kinds.${suggestion.kind}`) });
  return (
    <>
      <p role="status" className="sr-only">
        {suggestion && `${label}: ${suggestion.removed} ${suggestion.added}`}
      </p>
      {suggestion && session && (
        <section
          aria-label={t("inHand")}
          className="sticky bottom-9 z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-rule border-t bg-raised px-4 py-2.5 pointer-coarse:bottom-12 print:hidden"
        >
          <div className="min-w-0 flex-1 basis-60">
            <Bearing suggestion={suggestion} />
            <div className="line-clamp-2">
              <Change suggestion={suggestion} />
            </div>
          </div>
          <div className="flex items-center gap-2">
            <Button size="sm" variant="quiet" aria-label={t("previous")} onPress={() => stepSuggestion(session, -1)}>
              <Icon of={ChevronLeft} />
            </Button>
            <span className="text-muted text-sm tabular-nums">
              {suggestions.indexOf(suggestion) + 1}/{suggestions.length}
            </span>
            <Button size="sm" variant="quiet" aria-label={t("next")} onPress={() => stepSuggestion(session, 1)}>
              <Icon of={ChevronRight} />
            </Button>
            <AnswerButtons chosen={[suggestion]} label={label ?? ""} />
          </div>
        </section>
      )}
    </>
  );
}
