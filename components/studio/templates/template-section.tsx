"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { SectionPolicyFields } from "@/components/studio/issues/section-policy";
import { RowFrame } from "@/components/studio/settings/row-frame";
import { type RowList, useRowList } from "@/components/studio/settings/row-list";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type IssuePlan, usualDueTime } from "@/lib/issues/issue-plan";
import { hintedParts } from "@/lib/issues/slot-hints";
import { sectionNumberings } from "@/lib/issues/publication";
import { nobody, sectionKey, slotKey } from "./plan-of-form";

type Section = IssuePlan["sections"][number];
type Slot = Section["slots"][number];
type Owners = readonly { id: string; name: string }[];

const noHints = { title: "", lead: "", summary: "", body: "" };
const newSlot: Slot = {
  ...{ label: "", category: "", hints: noHints, ownerId: null },
  ...{ dueOffsetDays: null, dueTime: usualDueTime, pageBudget: null },
};
export const newSection: Section = {
  ...{ title: "", numbering: "roman", itemNumbersRunOn: true, itemsNumbered: true, reviewPolicy: null },
  slots: [newSlot],
};

type Props = { section: Section; rowKey: number; list: RowList<Section>; index: number; owners: Owners };

/** A section of a template: its label and its numbers, and the slots in it. */
export function TemplateSection({ section, rowKey, list, index, owners }: Props) {
  const t = useTranslations("templates");
  const tSection = useTranslations("issues.section");
  const name = sectionKey(rowKey);
  const slots = useRowList(section.slots, newSlot);
  const numberings = sectionNumberings.map((id) => ({ id, label: tSection(`numbering.${id}`) }));
  const runs = (["on", "again"] as const).map((id) => ({ id, label: tSection(`run.${id}`) }));
  return (
    <RowFrame list={list} index={index}>
      <fieldset className="flex min-w-0 flex-1 flex-col gap-3 border-0 p-0">
        <legend className="sr-only">{t("sectionNumber", { number: index + 1 })}</legend>
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            name={`${name}.title`}
            label={tSection("title")}
            defaultValue={section.title}
            isRequired
            className="min-w-48 flex-1"
          />
          <Select
            name={`${name}.numbering`}
            label={tSection("numberingLabel")}
            options={numberings}
            defaultValue={section.numbering}
            className="w-52"
          />
          <Select
            name={`${name}.run`}
            label={tSection("runLabel")}
            options={runs}
            defaultValue={section.itemNumbersRunOn ? "on" : "again"}
            className="w-36"
          />
        </div>
        <Checkbox name={`${name}.itemsNumbered`} defaultSelected={section.itemsNumbered}>
          {tSection("itemsNumbered")}
        </Checkbox>
        <SectionPolicyFields policy={section.reviewPolicy} at={`${name}.`} />
        <ol className="flex flex-col gap-3 border-rule border-l pl-4">
          {slots.rows.map(({ key, value }, at) => (
            <RowFrame key={key} list={slots} index={at}>
              <SlotFields name={slotKey(rowKey, key)} slot={value} number={at + 1} owners={owners} />
            </RowFrame>
          ))}
        </ol>
        <Button size="sm" className="self-start" icon={<Icon of={Plus} />} onPress={slots.add}>
          {t("addSlot")}
        </Button>
      </fieldset>
    </RowFrame>
  );
}

function SlotFields({ name, slot, number, owners }: { name: string; slot: Slot; number: number; owners: Owners }) {
  const t = useTranslations("templates");
  const tItem = useTranslations("issues.item");
  const options = [{ id: nobody, label: tItem("nobody") }, ...owners.map(({ id, name: label }) => ({ id, label }))];
  return (
    <fieldset className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fill,minmax(9.25rem,1fr))] gap-2 border-0 p-0">
      <legend className="sr-only">{t("slotNumber", { number })}</legend>
      <TextField name={`${name}.label`} label={t("slotLabel")} defaultValue={slot.label} />
      <TextField name={`${name}.category`} label={tItem("category")} defaultValue={slot.category} />
      <Select
        name={`${name}.ownerId`}
        label={tItem("owner")}
        options={options}
        defaultValue={owners.some(({ id }) => id === slot.ownerId) ? (slot.ownerId ?? nobody) : nobody}
      />
      <NumberField
        name={`${name}.pageBudget`}
        label={tItem("pageBudget")}
        defaultValue={slot.pageBudget ?? Number.NaN}
        minValue={1}
        maxValue={500}
      />
      <NumberField
        name={`${name}.dueOffsetDays`}
        label={t("daysBefore")}
        defaultValue={slot.dueOffsetDays === null ? Number.NaN : Math.abs(slot.dueOffsetDays)}
        minValue={0}
        maxValue={365}
      />
      <TextField name={`${name}.dueTime`} label={t("dueTime")} type="time" defaultValue={slot.dueTime} />
      <div className="col-span-full">
        <Disclosure title={tItem("hints.heading")} open={hintedParts.some((part) => slot.hints[part] !== "")}>
          <p className="mb-3 text-muted text-sm">{tItem("hints.about")}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            {hintedParts.map((part) => (
              <TextField
                key={part}
                name={`${name}.hints.${part}`}
                label={tItem(`hints.${part}`)}
                defaultValue={slot.hints[part]}
                maxLength={200}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </fieldset>
  );
}
