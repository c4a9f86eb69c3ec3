"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { RowFrame } from "./row-frame";
import { useRowList } from "./row-list";

type Row = { label: string; value: string };

/** The colophon: a label and a value in each row, in the order in which they are printed. */
export function ColophonRows({ name, initial }: { name: string; initial: readonly Row[] }) {
  const t = useTranslations("settings.colophon");
  const list = useRowList<Row>(initial, { label: "", value: "" });
  return (
    <fieldset className="flex flex-col gap-2 border-0 p-0">
      <legend className="pb-1.5 font-bold text-sm">{t("title")}</legend>
      <ol className="flex flex-col gap-2">
        {list.rows.map(({ key, value }, index) => (
          <RowFrame key={key} list={list} index={index}>
            <TextField
              name={`${name}.${index}.label`}
              label={t("label")}
              hideLabel
              placeholder={t("label")}
              defaultValue={value.label}
              className="w-28 flex-none"
            />
            <TextField
              name={`${name}.${index}.value`}
              label={t("value")}
              hideLabel
              placeholder={t("value")}
              defaultValue={value.value}
              className="min-w-40 flex-1"
            />
          </RowFrame>
        ))}
      </ol>
      <Button size="sm" className="self-start" icon={<Icon of={Plus} />} onPress={list.add}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
