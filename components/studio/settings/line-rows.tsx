"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { RowFrame } from "./row-frame";
import { useRowList } from "./row-list";

type Props = { name: string; label: string; hint: string; line: string; add: string; initial: readonly string[] };

/** A list of lines (a checklist, languages), in an order of its own. */
export function LineRows({ name, label, hint, line, add, initial }: Props) {
  const t = useTranslations("settings.rows");
  const id = useId();
  const list = useRowList(initial, "");
  return (
    <fieldset className="flex flex-col gap-2 border-0 p-0" aria-describedby={id}>
      <legend className="pb-0.5 font-bold text-sm">{label}</legend>
      <p id={id} className="text-muted text-sm">
        {hint}
      </p>
      <ol className="flex flex-col gap-2">
        {list.rows.map(({ key, value }, index) => (
          <RowFrame key={key} list={list} index={index}>
            <TextField
              name={`${name}.${index}`}
              label={t("line", { line, number: index + 1 })}
              hideLabel
              placeholder={line}
              defaultValue={value}
              className="flex-1"
            />
          </RowFrame>
        ))}
      </ol>
      <Button size="sm" className="self-start" icon={<Icon of={Plus} />} onPress={list.add}>
        {add}
      </Button>
    </fieldset>
  );
}
