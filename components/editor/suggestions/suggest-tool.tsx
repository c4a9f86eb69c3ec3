"use client";

import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { notify } from "@/components/ui/toast";
import { useSession, useSessionValue } from "../desk";
import { Tool, Tools } from "../toolbar/tool";
import { stepSuggestion } from "./navigate";
import { activeSuggestion } from "./shown";
import { type SuggestionKey, suggestionKeyOf, suggestionKeys } from "./suggestion-keys";
import { useAnswering } from "./use-answering";
import { useAnswerable, useSuggestions } from "./use-suggestions";

/** Turns suggesting on and off. For whoever may only suggest it is on and stays on. */
export function SuggestTool() {
  const t = useTranslations("suggestions");
  const session = useSession();
  const on = useSessionValue(({ suggesting }) => suggesting, false);
  const isFixed = useSessionValue(({ documentState }) => documentState.suggestOnly || !documentState.editable, true);
  const turn = () => {
    if (!session || isFixed) return;
    session.suggest(!on);
    notify(t(on ? "nowEditing" : "nowSuggesting"));
  };
  useKeys(turn);
  return (
    <Tools label={t("title")}>
      <Tool
        icon={PencilLine}
        label={t("mode")}
        keys={suggestionKeys.suggest}
        on={on}
        onPress={turn}
        disabled={isFixed}
      />
      {on && <span className="whitespace-nowrap px-1.5 text-sm">{t("mode")}</span>}
    </Tools>
  );
}

/** The keys of suggestions, wherever the focus is. */
function useKeys(turn: () => void): void {
  const session = useSession();
  const suggestions = useSuggestions();
  const { mayAccept, mayReject } = useAnswerable();
  const answer = useAnswering();
  useEffect(() => {
    const inHand = () => suggestions.filter(({ id }) => session && id === activeSuggestion(session.view.state));
    const acts: Readonly<Record<SuggestionKey, () => void>> = {
      suggest: turn,
      nextSuggestion: () => session && stepSuggestion(session, 1),
      previousSuggestion: () => session && stepSuggestion(session, -1),
      acceptSuggestion: () => mayAccept && answer("accept", inHand()),
      rejectSuggestion: () => answer("reject", inHand().filter(mayReject)),
    };
    const hear = (event: KeyboardEvent) => {
      const key = suggestionKeyOf(event);
      if (!key || event.isComposing || (event.target instanceof Element && event.target.closest("[role=dialog]")))
        return;
      event.preventDefault();
      acts[key]();
    };
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  });
}
