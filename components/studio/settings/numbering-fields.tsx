"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Numbering, sectionNumberings } from "@/lib/issues/publication";

const shapes = [
  ["disc", "•"],
  ["dash", "–"],
  ["square", "■"],
  ["asterisk", "*"],
  ["arrow", "▶"],
  ["check", "☑"],
] as const;
const levels = [0, 1, 2, 3] as const;

/** Issue label, sections' numbering and the bullets of the four levels of a list. */
export function NumberingFields({ numbering }: { numbering: Numbering }) {
  const t = useTranslations("settings.numbering");
  const options = shapes.map(([id, sign]) => ({ id, label: `${sign}  ${t(`shapes.${id}`)}` }));
  return (
    <>
      <TextField
        name="settings.numbering.issueLabel"
        label={t("issueLabel")}
        description={t("issueLabelHint")}
        defaultValue={numbering.issueLabel}
        className="max-w-60"
      />
      <RadioGroup
        name="settings.numbering.sections"
        label={t("sections")}
        orientation="horizontal"
        defaultValue={numbering.sections}
        options={sectionNumberings.map((id) => ({ id, label: t(`numberings.${id}`) }))}
      />
      <fieldset className="border-0 p-0">
        <legend className="pb-2 font-bold text-sm">{t("bullets")}</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          {levels.map((level) => (
            <Select
              key={level}
              name={`settings.numbering.bullets.${level}`}
              label={t("level", { level: level + 1 })}
              options={options}
              defaultValue={numbering.bullets[level]}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
