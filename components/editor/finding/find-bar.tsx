"use client";

import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, type LucideIcon, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Button as LabelledButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { notify } from "@/components/ui/toast";
import { useDesk, useSessionValue } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { type FindingState, useFinding } from "./use-finding";

/** The bar for finding and replacing. Enter goes on, Shift Enter back, Escape returns to the text at what was found. */
export default function FindBar({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.finding");
  const { view, show } = useDesk();
  const { finding } = view;
  const find = (what: typeof finding) => show({ finding: what });
  const editable = useSessionValue(({ documentState }) => documentState.editable, false);
  const state = useFinding(session);
  const [by, setBy] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (finding) field.current?.select();
  }, [finding]);
  const close = () => {
    find(null);
    if (state.count > 0) state.land();
    else session.view.focus();
  };
  const replaceAll = () => notify(t("replaced", { count: state.replaceAll(by) }));
  const isReplacing = finding === "replace" && editable;
  return (
    <div className="sticky top-12 z-40 h-0">
      <search
        data-finding=""
        aria-label={t("label")}
        onKeyDown={(event) => onEscape(event, close)}
        className="floating absolute top-2 right-3 grid w-[min(27rem,calc(100%-1.5rem))] grid-cols-[auto_1fr_auto] items-center gap-1 p-1.5 sm:right-5"
      >
        <Small
          label={t(isReplacing ? "findOnly" : "alsoReplace")}
          icon={isReplacing ? ChevronDown : ChevronRight}
          act={() => find(isReplacing ? "find" : "replace")}
          disabled={!editable}
        />
        <Wanted field={field} state={state} />
        <div className="flex">
          <ToggleButton
            aria-label={t("matchCase")}
            isSelected={state.matchCase}
            onChange={state.setMatchCase}
            className="grid size-8 place-items-center rounded-sm data-hovered:bg-sunken data-selected:bg-rule"
          >
            <Icon of={CaseSensitive} />
          </ToggleButton>
          <Small label={t("previous")} icon={ChevronUp} act={() => state.go(-1)} disabled={state.count === 0} />
          <Small label={t("next")} icon={ChevronDown} act={() => state.go(1)} disabled={state.count === 0} />
          <Small label={t("close")} icon={X} act={close} />
        </div>
        {isReplacing && (
          <>
            <input
              aria-label={t("by")}
              placeholder={t("by")}
              value={by}
              onChange={(event) => setBy(event.target.value)}
              maxLength={500}
              spellCheck={false}
              onKeyDown={(event) =>
                onEnter(event, () => (event.ctrlKey || event.metaKey ? replaceAll() : state.replace(by)))
              }
              className="field col-start-2 h-8 min-h-0 px-2"
            />
            <div className="flex gap-1">
              <LabelledButton size="sm" onPress={() => state.replace(by)} isDisabled={state.count === 0}>
                {t("replace")}
              </LabelledButton>
              <LabelledButton size="sm" onPress={replaceAll} isDisabled={state.count === 0}>
                {t("replaceAll")}
              </LabelledButton>
            </div>
          </>
        )}
      </search>
    </div>
  );
}

/** What is looked for, and how often it was found. */
function Wanted({ field, state }: { field: RefObject<HTMLInputElement | null>; state: FindingState }) {
  const t = useTranslations("editor-tools.finding");
  const { wanted, count, now, inNote } = state;
  const said = () => {
    if (wanted === "") return "";
    if (count === 0) return t("none");
    return t(inNote ? "placeInNote" : "place", { now: now + 1, count });
  };
  return (
    <div className="relative">
      <input
        ref={field}
        aria-label={t("wanted")}
        placeholder={t("wanted")}
        value={wanted}
        maxLength={500}
        spellCheck={false}
        onChange={(event) => state.setWanted(event.target.value)}
        onCompositionStart={() => state.setComposing(true)}
        onCompositionEnd={() => state.setComposing(false)}
        onKeyDown={(event) => onEnter(event, () => state.go(event.shiftKey ? -1 : 1))}
        className="field h-8 min-h-0 pr-24 pl-2"
      />
      <span
        role="status"
        className="tabular pointer-events-none absolute inset-y-0 right-2 flex items-center text-muted text-xs"
      >
        {said()}
      </span>
    </div>
  );
}

type SmallProps = { label: string; icon: LucideIcon; act: () => void; disabled?: boolean };

function Small({ label, icon, act, disabled = false }: SmallProps) {
  return (
    <Button
      aria-label={label}
      onPress={act}
      isDisabled={disabled}
      className="grid size-8 place-items-center rounded-sm text-ink data-disabled:opacity-35 data-hovered:bg-sunken"
    >
      <Icon of={icon} />
    </Button>
  );
}

function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  act();
}

function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  close();
}
