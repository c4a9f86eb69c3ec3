"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";

const usual = ["ko", "en", "zh-Hans", "zh-Hant", "ja", "de", "fr", "es", "ru"];

/** The language of a title: the usual ones, and the one that it has. */
export function LanguageField({ name, language, readOnly }: { name: string; language: string; readOnly: boolean }) {
  const t = useTranslations("sources.fields");
  const names = new Intl.DisplayNames([useLocale()], { type: "language" });
  const tags = usual.includes(language) ? usual : [...usual, language];
  const options = tags.map((id) => ({ id, label: names.of(id) ?? id }));
  return (
    <Select
      name={name}
      label={t("language")}
      description={t("languageHint")}
      options={options}
      defaultValue={language}
      isDisabled={readOnly}
    />
  );
}
