"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type Numbering, sectionNumberings } from "@/lib/issues/publication";
import { bulletCharacters, bulletShape } from "@/lib/rendering/bullets";

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
  const [bullets, setBullets] = useState<readonly string[]>(numbering.bullets);
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
              onChange={(shape) => setBullets((all) => all.with(level, String(shape)))}
            />
          ))}
        </div>
        <BulletPreview bullets={bullets} />
      </fieldset>
    </>
  );
}

/** A list as it would stand in an article, four levels deep. */
function BulletPreview({ bullets }: { bullets: readonly string[] }) {
  const t = useTranslations("settings.numbering");
  return (
    <figure className="mt-4 rounded-md border border-rule bg-raised px-5 py-4">
      <figcaption className="mb-2 text-muted text-sm">{t("preview")}</figcaption>
      {levels.map((level) => (
        <p key={level} className="m-0 flex gap-2 py-0.5" style={{ paddingInlineStart: `${level * 1.25}rem` }}>
          <span aria-hidden="true" className="w-4 shrink-0 text-center">
            {bulletCharacters[bulletShape(null, level + 1, bullets)]}
          </span>
          {t("previewLine", { level: level + 1 })}
        </p>
      ))}
    </figure>
  );
}
