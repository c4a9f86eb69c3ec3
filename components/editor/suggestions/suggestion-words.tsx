"use client";

import { useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import type { OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { useDesk } from "../desk";
import { useNames } from "./use-suggestions";

/** Letters of a change that are shown. */
const most = 120;

/** Whose a suggestion is, and since when. */
export function Bearing({ suggestion }: { suggestion: OpenSuggestion }) {
  const t = useTranslations("suggestions");
  const { records } = useDesk();
  const name = useNames()(suggestion.by) ?? t("somebody");
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <b>{name}</b>
      <span className="text-muted">
        <Time value={suggestion.at} timeZone={records.timeZone} />
      </span>
    </p>
  );
}

/** What a suggestion would do: in a word, and with the letters. */
export function Change({ suggestion }: { suggestion: OpenSuggestion }) {
  const t = useTranslations("suggestions");
  const { kind, added, removed, about, blocks } = suggestion;
  const [block] = blocks;
  const what =
    block && t.has(`blocks.${block}`)
      ? t("ofBlock", { what: t(`kinds.${kind}`), block: t(`blocks.${block}`) })
      : t(`kinds.${kind}`);
  return (
    <p className="text-sm [overflow-wrap:anywhere]">
      <span className="text-muted">{what}</span> {about && !added && !removed && <q>{cut(about)}</q>}{" "}
      {removed && <del className="text-muted">{cut(removed)}</del>}{" "}
      {added && <ins className="text-link">{cut(added)}</ins>}
    </p>
  );
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join("")}…` : text;
}
