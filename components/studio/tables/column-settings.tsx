"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type ColumnKind, columnKinds } from "@/lib/document/table-content";
import type { ColumnSetting } from "@/lib/tables/pasted-table";
import type { TableDraft } from "./use-table-draft";

/** What each column holds. The columns themselves come from the first row of the text. */
export function ColumnSettings({ draft }: { draft: TableDraft }) {
  const t = useTranslations("tables.columnSettings");
  // Labels may be empty or equal: a column is its place.
  const columns = draft.settings.map((setting, index) => ({ setting, place: index + 1 }));
  return (
    <fieldset>
      <legend className="pb-1 font-bold text-sm">{t("title")}</legend>
      <ol className="border-rule border-t">
        {columns.map(({ setting, place }) => (
          <li key={place} className="border-rule border-b py-3">
            <ColumnRow setting={setting} place={place} change={(part) => draft.setColumn(place - 1, part)} />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

type RowProps = { setting: ColumnSetting; place: number; change: (part: Partial<ColumnSetting>) => void };

function ColumnRow({ setting, place, change }: RowProps) {
  const t = useTranslations("tables.columnSettings");
  const name = setting.label || t("unnamed", { place });
  const kinds = columnKinds.map((id) => ({ id, label: t(`kinds.${id}`) }));
  return (
    <fieldset aria-label={name} className="grid items-center gap-x-3 gap-y-2 sm:grid-cols-[1fr_9rem_9rem_auto]">
      <span className="truncate" title={name}>
        {name}
      </span>
      <Select
        label={t("kind")}
        hideLabel
        options={kinds}
        value={setting.kind}
        onChange={(kind) => change({ kind: String(kind) as ColumnKind })}
      />
      <TextField
        label={t("unit")}
        hideLabel
        placeholder={t("unit")}
        value={setting.unit}
        onChange={(unit) => change({ unit })}
        maxLength={100}
      />
      <Checkbox isSelected={setting.mergeEqual} onChange={(mergeEqual) => change({ mergeEqual })}>
        {t("mergeEqual")}
      </Checkbox>
    </fieldset>
  );
}
