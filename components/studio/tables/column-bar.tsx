"use client";

import { useTranslations } from "next-intl";
import { memo, useDeferredValue, useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { alignments } from "@/lib/document/nodes/cell-attributes";
import { type ColumnKind, columnKinds, type TableColumn } from "@/lib/document/table-content";
import { setColumn } from "@/lib/tables/grid/edit-lines";
import type { GridModel } from "./grid/grid-model";
import { useGridPart } from "./grid/use-grid";

const precisions = ["free", "0", "1", "2", "3", "4"] as const;

/** What the column at the cursor holds. */
export function ColumnBar({ model }: { model: GridModel }) {
  // Its lists are slow to draw: the cursor goes on without waiting for them.
  const index = useDeferredValue(useGridPart(model, ({ selection }) => selection.focus.column));
  const columns = useDeferredValue(useGridPart(model, ({ draft }) => draft.columns));
  return <ColumnSettings model={model} index={index} column={columns[index]} />;
}

type SettingsProps = { model: GridModel; index: number; column: TableColumn | undefined };

const ColumnSettings = memo(function ColumnSettings({ model, index, column }: SettingsProps) {
  const t = useTranslations("tables.columnSettings");
  if (!column) return null;
  const change = (part: Partial<TableColumn>) => model.change(setColumn(model.draft, index, part));
  return (
    <fieldset className="mb-2 flex flex-wrap items-end gap-x-3 gap-y-2 rounded-md bg-sunken px-3 py-2">
      <legend className="unseen">{t("of", { name: column.label || t("unnamed", { place: index + 1 }) })}</legend>
      <Committed
        label={t("name")}
        value={column.label}
        max={200}
        className="w-40"
        keep={(label) => change({ label })}
      />
      <Select
        label={t("kind")}
        className="w-28"
        options={columnKinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={column.kind}
        onChange={(kind) => change({ kind: String(kind) as ColumnKind })}
      />
      <Committed label={t("unit")} value={column.unit} max={100} className="w-28" keep={(unit) => change({ unit })} />
      <Select
        label={t("precision")}
        className="w-32"
        // It stays in its place for other kinds, so that the grid does not move when the cursor goes from column to column.
        isDisabled={column.kind !== "number"}
        options={precisions.map((id) => ({ id, label: t(`precisions.${id}`) }))}
        value={column.precision === null ? "free" : String(column.precision)}
        onChange={(value) => change({ precision: value === "free" ? null : Number(value) })}
      />
      <Select
        label={t("align")}
        className="w-32"
        options={["auto", ...alignments].map((id) => ({ id, label: t(`aligns.${id}`) }))}
        value={column.align ?? "auto"}
        onChange={(value) => change({ align: alignments.find((one) => one === value) ?? null })}
      />
      <Checkbox className="pb-1.5" isSelected={column.mergeEqual} onChange={(mergeEqual) => change({ mergeEqual })}>
        {t("mergeEqual")}
      </Checkbox>
    </fieldset>
  );
});

type CommittedProps = { label: string; value: string; max: number; className: string; keep: (text: string) => void };

/** A word that is taken when the field is left or Enter is pressed: one step to undo, and never in the middle of a syllable. */
function Committed({ label, value, max, className, keep }: CommittedProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = () => typed.trim() !== value && keep(typed.trim());
  return (
    <TextField
      label={label}
      className={className}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && commit()}
      maxLength={max}
    />
  );
}
