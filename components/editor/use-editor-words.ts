"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SlotHints } from "@/lib/issues/slot-hints";
import type { EditorWords } from "./words";

/** The page's own words in the reader's language, and what is wanted in the article's place. */
export function useEditorWords(hints: SlotHints): EditorWords {
  const t = useTranslations("editor.page");
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      placeholders: {
        title: hints.title || t("placeholders.title"),
        lead: hints.lead || t("placeholders.lead"),
        summary: hints.summary || t("placeholders.summary"),
        body: hints.body || t("placeholders.body"),
        subhead: t("placeholders.subhead"),
        boxTitle: t("placeholders.boxTitle"),
        tableCaption: t("placeholders.tableCaption"),
      },
      summary: t("summary"),
      eventDate: t("eventDate"),
      noSuchDay: t("noSuchDay"),
      references: t("references"),
      noReferences: t("noReferences"),
      addReference: t("addReference"),
      removeReference: t("removeReference"),
      moveUp: t("moveUp"),
      moveDown: t("moveDown"),
      note: {
        asterisk: t("note.asterisk"),
        footnote: t("note.footnote"),
        text: t("note.text"),
        remove: t("note.remove"),
        list: t("note.list"),
        goTo: t("note.goTo"),
        empty: t("note.empty"),
      },
      citation: t("citation"),
      unknownSource: t("unknownSource"),
      loading: t("loading"),
      unknownTable: t("unknownTable"),
      unknownChart: t("unknownChart"),
      boxPrefix: t("boxPrefix"),
      unit: t("unit"),
      newerData: (newer) => t("newerData", newer),
    }),
    [t, locale, hints],
  );
}
