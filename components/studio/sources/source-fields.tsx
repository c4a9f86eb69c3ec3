"use client";

import { useLocale, useTranslations } from "next-intl";
import { DatePicker } from "@/components/ui/date-picker";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

/** What stands in the fields at first. */
export type SourceFacts = {
  readonly title: string;
  readonly titleTranslation: string;
  readonly outlet: string;
  readonly language: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly accessedOn: string | null;
  readonly archiveUrl: string | null;
  readonly note: string;
};

type Props = { source: SourceFacts; readOnly?: boolean };

/** The address first: whoever keeps a source has it in the clipboard. */
export function SourceFields({ source, readOnly = false }: Props) {
  const t = useTranslations("sources.fields");
  const fixed = { isReadOnly: readOnly };
  return (
    <>
      <TextField
        {...fixed}
        name="url"
        label={t("url")}
        description={t("urlHint")}
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        defaultValue={source.url ?? ""}
      />
      <TextField
        {...fixed}
        name="title"
        label={t("title")}
        description={t("titleHint")}
        defaultValue={source.title}
        maxLength={500}
      />
      <TextField
        {...fixed}
        name="titleTranslation"
        label={t("titleTranslation")}
        optional
        defaultValue={source.titleTranslation}
        maxLength={500}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...fixed}
          name="outlet"
          label={t("outlet")}
          description={t("outletHint")}
          optional
          defaultValue={source.outlet}
          maxLength={200}
        />
        <LanguageField language={source.language} readOnly={readOnly} />
        <DatePicker
          {...fixed}
          name="publishedOn"
          label={t("publishedOn")}
          description={t("publishedOnHint")}
          optional
          defaultValue={source.publishedOn}
        />
        <DatePicker
          {...fixed}
          name="accessedOn"
          label={t("accessedOn")}
          description={t("accessedOnHint")}
          optional
          defaultValue={source.accessedOn}
        />
      </div>
      <TextField
        {...fixed}
        name="archiveUrl"
        label={t("archiveUrl")}
        description={t("archiveUrlHint")}
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        defaultValue={source.archiveUrl ?? ""}
      />
      <TextArea
        {...fixed}
        name="note"
        label={t("note")}
        description={t("noteHint")}
        optional
        defaultValue={source.note}
      />
    </>
  );
}

const usual = ["ko", "en", "zh-Hans", "zh-Hant", "ja", "de", "fr", "es", "ru"];

function LanguageField({ language, readOnly }: { language: string; readOnly: boolean }) {
  const t = useTranslations("sources.fields");
  const names = new Intl.DisplayNames([useLocale()], { type: "language" });
  const tags = usual.includes(language) ? usual : [...usual, language];
  const options = tags.map((id) => ({ id, label: names.of(id) ?? id }));
  return (
    <Select
      name="language"
      label={t("language")}
      description={t("languageHint")}
      options={options}
      defaultValue={language}
      isDisabled={readOnly}
    />
  );
}
