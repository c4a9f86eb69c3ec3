"use client";

import { useTranslations } from "next-intl";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/text-field";

type Given = { title?: string; slug?: string; language: string; timeZone: string };

type Props = {
  /** Where these stand in the form's data. */
  prefix?: string;
  given: Given;
  /** The zones that the server's calendar knows: a browser's may know others. */
  timeZones: readonly string[];
};

/** What every publication has from its first day on. */
export function IdentityFields({ prefix = "", given, timeZones }: Props) {
  const t = useTranslations("settings.fields");
  const zones = timeZones.map((id) => ({ id, label: id }));
  return (
    <>
      <TextField name={`${prefix}title`} label={t("title")} defaultValue={given.title} isRequired />
      <TextField
        name={`${prefix}slug`}
        label={t("slug")}
        description={t("slugHint")}
        defaultValue={given.slug}
        autoComplete="off"
        spellCheck="false"
        before="/"
        isRequired
      />
      <TextField
        name={`${prefix}language`}
        label={t("language")}
        description={t("languageHint")}
        defaultValue={given.language}
        className="max-w-48"
        isRequired
      />
      <ComboBox
        name={`${prefix}timeZone`}
        label={t("timeZone")}
        options={zones}
        defaultValue={given.timeZone}
        formValue="key"
        isRequired
      />
    </>
  );
}
