"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import { cx } from "@/components/ui/cx";
import type { OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { useSession, useSessionValue } from "../desk";
import type { ArticleSession } from "../session/article-session";
import { AnswerButtons } from "./answer-buttons";
import { showSuggestion } from "./navigate";
import { activeSuggestion, suggestionsOf } from "./shown";
import { Bearing, Change } from "./suggestion-words";
import { useNames, useSuggestions } from "./use-suggestions";

/** Cards that are drawn; the rest is told by number, and answered all the same. */
const mostCards = 200;

/** Every open suggestion, in the order of the text: to be answered one by one, in what is selected, a person's, or all. */
export function SuggestionPanel() {
  const t = useTranslations("suggestions");
  const session = useSession();
  const suggestions = useSuggestions();
  const active = useSessionValue(({ state }) => activeSuggestion(state), null);
  useNamed(session, suggestions);
  if (suggestions.length === 0) return <p className="text-muted text-sm">{t("none")}</p>;
  return (
    <section aria-label={t("title")}>
      <Many suggestions={suggestions} session={session} />
      <ol className="mt-4 flex flex-col gap-2">
        {suggestions.slice(0, mostCards).map((suggestion) => (
          <li
            key={suggestion.id}
            aria-current={suggestion.id === active || undefined}
            className={cx("rounded-sm border p-3", suggestion.id === active ? "border-ink bg-raised" : "border-rule")}
          >
            <Card suggestion={suggestion} session={session} />
          </li>
        ))}
      </ol>
      {suggestions.length > mostCards && (
        <p className="mt-2 text-muted text-sm">{t("more", { count: suggestions.length - mostCards })}</p>
      )}
    </section>
  );
}

/** An address that names a suggestion opens at its spot, once it is there. */
function useNamed(session: ArticleSession | null, suggestions: readonly OpenSuggestion[]): void {
  const wanted = typeof location === "undefined" ? "" : location.hash.slice("#suggestion-".length);
  const isThere = suggestions.some(({ id }) => id === wanted);
  useEffect(() => {
    const named = isThere && session && suggestionsOf(session.view.state).find(({ id }) => id === wanted);
    if (named) showSuggestion(session, named);
  }, [isThere, session, wanted]);
}

type CardProps = { suggestion: OpenSuggestion; session: ArticleSession | null };

function Card({ suggestion, session }: CardProps) {
  const t = useTranslations("suggestions");
  const name = useNames()(suggestion.by) ?? t("somebody");
  const label = t("one", { name, what: t(`kinds.${suggestion.kind}`) });
  return (
    <>
      <button
        type="button"
        aria-label={t("show", { what: label })}
        onClick={() => session && showSuggestion(session, suggestion)}
        className="mb-2 block w-full text-left hover:bg-sunken"
      >
        <Bearing suggestion={suggestion} />
        <Change suggestion={suggestion} />
      </button>
      <AnswerButtons chosen={[suggestion]} label={label} />
    </>
  );
}

type ManyProps = { suggestions: readonly OpenSuggestion[]; session: ArticleSession | null };

function Many({ suggestions, session }: ManyProps) {
  const t = useTranslations("suggestions");
  const nameOf = useNames();
  const selected = useSelected(session, suggestions);
  const people = [...new Set(suggestions.map(({ by }) => by))];
  return (
    <div className="flex flex-col gap-3">
      <Group title={t("all", { count: suggestions.length })} chosen={suggestions} />
      {selected.length > 0 && <Group title={t("selected", { count: selected.length })} chosen={selected} />}
      {people.length > 1 &&
        people.map((by) => {
          const theirs = suggestions.filter((one) => one.by === by);
          const name = nameOf(by) ?? t("somebody");
          return <Group key={by} title={t("person", { name, count: theirs.length })} chosen={theirs} />;
        })}
    </div>
  );
}

function Group({ title, chosen }: { title: string; chosen: readonly OpenSuggestion[] }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="text-sm">{title}</p>
      <AnswerButtons chosen={chosen} label={title} />
    </div>
  );
}

/** Those that touch what is selected in the text; the selection stays while the focus is in the column. */
function useSelected(
  session: ArticleSession | null,
  suggestions: readonly OpenSuggestion[],
): readonly OpenSuggestion[] {
  const now = () => {
    const selection = session?.snapshot().state.selection;
    return selection && !selection.empty ? `${selection.from} ${selection.to}` : "";
  };
  const range = useSyncExternalStore(session?.subscribe ?? never, now, () => "");
  const [first, last] = range.split(" ").map(Number);
  if (!range || first === undefined || last === undefined) return [];
  return suggestions.filter(({ from, to }) => from < last && to > first);
}

const never = () => () => {};
