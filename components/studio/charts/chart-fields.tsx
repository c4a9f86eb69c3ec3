"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type ChartKind, chartKinds, chartOrders, longestAltText, mostSeries } from "@/lib/document/chart-content";
import type { TableColumn } from "@/lib/document/table-content";
import type { ChartDraftState } from "./use-chart-draft";

type Props = { state: ChartDraftState; columns: readonly TableColumn[] };

/** Everything that can be said of a chart. What does not concern its kind is not asked. */
export function ChartFields({ state, columns }: Props) {
  return (
    <>
      <Kind state={state} />
      <Columns state={state} columns={columns} />
      <Look state={state} columns={columns} />
      <Words state={state} />
    </>
  );
}

function Kind({ state: { draft, change } }: Pick<Props, "state">) {
  const t = useTranslations("charts");
  return (
    <RadioGroup
      label={t("fields.kind")}
      value={draft.kind}
      onChange={(kind) => change({ kind: kind as ChartKind })}
      orientation="horizontal"
      options={chartKinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
    />
  );
}

function Columns({ state: { draft, change, toggleSeries }, columns }: Props) {
  const t = useTranslations("charts.fields");
  const named = columns.map(({ key, label }, index) => ({
    id: key,
    label: label || t("unnamed", { place: index + 1 }),
  }));
  const figures = columns.filter(({ kind }) => kind === "number").map(({ key }) => key);
  const isFull = draft.series.length >= mostSeries;
  return (
    <>
      <Select
        label={t("labels")}
        description={t("labelsHint")}
        options={named}
        value={draft.labels}
        onChange={(key) => change({ labels: String(key), highlight: "" })}
      />
      <fieldset className="flex flex-col gap-0.5">
        <legend className="pb-1 font-bold text-sm">{t("series")}</legend>
        {named
          .filter(({ id }) => figures.includes(id))
          .map(({ id, label }) => (
            <Checkbox
              key={id}
              isSelected={draft.series.includes(id)}
              isDisabled={id === draft.labels || (isFull && !draft.series.includes(id))}
              onChange={(isDrawn) => toggleSeries(id, isDrawn)}
            >
              {label}
            </Checkbox>
          ))}
        <p className="text-muted text-sm">{t("seriesHint", { most: mostSeries })}</p>
      </fieldset>
    </>
  );
}

const nobody = "nobody";

function Look({ state: { draft, change, data }, columns }: Props) {
  const t = useTranslations("charts");
  const isLine = draft.kind === "line";
  const names = isLine || draft.series.length > 1 ? data.series : data.marks;
  const chosen = [...new Set(names.map(({ label }) => label))].filter(Boolean);
  const options = [
    { id: nobody, label: t("fields.noHighlight") },
    ...chosen.map((label, at) => ({ id: `at-${at}`, label })),
  ];
  const value = `at-${chosen.indexOf(draft.highlight)}`;
  const isDated = columns.find(({ key }) => key === draft.labels)?.kind === "date";
  return (
    <>
      {!(isLine && (isDated || data.axis !== "labels")) && !isLine && (
        <Select
          label={t("fields.order")}
          options={chartOrders.map((id) => ({ id, label: t(`orders.${id}`) }))}
          value={draft.order}
          onChange={(order) => change({ order: order as (typeof chartOrders)[number] })}
        />
      )}
      {(!isLine || draft.series.length > 1) && (
        <Select
          label={t("fields.highlight")}
          description={t("fields.highlightHint")}
          options={options}
          value={draft.highlight && chosen.includes(draft.highlight) ? value : nobody}
          onChange={(key) => change({ highlight: options.find(({ id }) => id === key && id !== nobody)?.label ?? "" })}
        />
      )}
      <div className="flex flex-col">
        {draft.kind === "stacked" && (
          <Checkbox
            isSelected={draft.share}
            onChange={(share) => change({ share })}
            description={t("fields.shareHint")}
          >
            {t("fields.share")}
          </Checkbox>
        )}
        {isLine && (
          <Checkbox
            isSelected={draft.fromZero}
            onChange={(fromZero) => change({ fromZero })}
            description={t("fields.fromZeroHint")}
          >
            {t("fields.fromZero")}
          </Checkbox>
        )}
        <Checkbox isSelected={draft.values} onChange={(values) => change({ values })}>
          {t("fields.values")}
        </Checkbox>
      </div>
    </>
  );
}

function Words({ state: { draft, change, writeAltText, undo } }: Pick<Props, "state">) {
  const t = useTranslations("charts.fields");
  return (
    <>
      <TextField
        name="caption"
        label={t("caption")}
        value={draft.caption}
        onChange={(caption) => change({ caption })}
        maxLength={300}
        isRequired
      />
      <TextField
        name="unit"
        label={t("unit")}
        description={t("unitHint")}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        maxLength={100}
      />
      <div className="flex flex-col gap-2">
        <TextArea
          name="altText"
          label={t("altText")}
          description={t("altTextHint")}
          value={draft.altText}
          onChange={(altText) => change({ altText })}
          maxLength={longestAltText}
          rows={4}
          isRequired
        />
        <div className="flex flex-wrap gap-2">
          <Button onPress={writeAltText}>{t("draftAltText")}</Button>
          {undo && (
            <Button variant="quiet" onPress={undo}>
              {t("undoAltText")}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
