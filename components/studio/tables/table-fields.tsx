"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { ColumnSettings } from "./column-settings";
import { type FindSources, SourcePicker } from "./source-picker";
import type { TableDraft } from "./use-table-draft";

type Props = {
  draft: TableDraft;
  words: { readonly caption: string; readonly unit: string; readonly notes: readonly string[] };
  publicationId: string;
  findSources: FindSources;
};

/** Everything that a table is made of: words around it, its rows as text, what its columns hold. */
export function TableFields({ draft, words, publicationId, findSources }: Props) {
  const t = useTranslations("tables.fields");
  const { grid, text, setText } = draft;
  const rows = Math.max(0, grid.length - 1);
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
        <TextField name="caption" label={t("caption")} defaultValue={words.caption} maxLength={300} />
        <TextField
          name="unit"
          label={t("unit")}
          optional
          placeholder={t("unitExample")}
          defaultValue={words.unit}
          maxLength={100}
        />
      </div>
      <TextArea
        name="rows"
        label={t("rows")}
        description={t("rowsHint")}
        rows={8}
        value={text}
        onChange={setText}
        className="[&_textarea]:whitespace-pre [&_textarea]:[tab-size:12]"
      />
      <p className="-mt-3 text-muted text-sm" aria-live="polite">
        {t("size", { columns: grid[0]?.length ?? 0, rows })}
      </p>
      {draft.settings.length > 0 && <ColumnSettings draft={draft} />}
      <TextArea
        name="notes"
        label={t("notes")}
        description={t("notesHint")}
        optional
        defaultValue={words.notes.join("\n")}
      />
      <SourcePicker draft={draft} publicationId={publicationId} findSources={findSources} />
    </>
  );
}
