"use client";

import { useTranslations } from "next-intl";
import { DatePicker } from "@/components/ui/date-picker";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { BibliographicFields } from "./bibliographic-fields";
import { LanguageField } from "./language-field";
import type { SourceFacts } from "./source-facts";

type Props = {
  source: SourceFacts;
  readOnly?: boolean;
  /** Before each field's name, where a form holds several sources: `sources.0.`. */
  prefix?: string;
};

/** The address first: whoever keeps a source has it in the clipboard. The title and what it means stand side by side. */
export function SourceFields({ source, readOnly = false, prefix = "" }: Props) {
  const t = useTranslations("sources.fields");
  const fixed = { isReadOnly: readOnly };
  const named = (name: string) => ({ ...fixed, name: `${prefix}${name}` });
  const address = { type: "url", inputMode: "url", placeholder: "https://", optional: true } as const;
  return (
    <>
      <TextField
        {...named("url")}
        {...address}
        label={t("url")}
        description={t("urlHint")}
        defaultValue={source.url ?? ""}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...named("title")}
          label={t("title")}
          description={t("titleHint")}
          defaultValue={source.title}
          maxLength={500}
        />
        <TextField
          {...named("titleTranslation")}
          label={t("titleTranslation")}
          description={t("titleTranslationHint")}
          optional
          defaultValue={source.titleTranslation}
          maxLength={500}
        />
        <TextField
          {...named("outlet")}
          label={t("outlet")}
          description={t("outletHint")}
          optional
          defaultValue={source.outlet}
          maxLength={200}
        />
        <LanguageField name={`${prefix}language`} language={source.language} readOnly={readOnly} />
        <DatePicker
          {...named("publishedOn")}
          label={t("publishedOn")}
          description={t("publishedOnHint")}
          optional
          defaultValue={source.publishedOn}
        />
        <DatePicker
          {...named("accessedOn")}
          label={t("accessedOn")}
          description={t("accessedOnHint")}
          optional
          defaultValue={source.accessedOn}
        />
      </div>
      <Disclosure title={t("more")} open={source.authors !== "" || source.doi !== null}>
        <div className="flex flex-col gap-5 pb-2">
          <BibliographicFields source={source} readOnly={readOnly} prefix={prefix} />
        </div>
      </Disclosure>
      {prefix === "" && (
        <>
          <TextField
            {...named("archiveUrl")}
            {...address}
            label={t("archiveUrl")}
            description={t("archiveUrlHint")}
            defaultValue={source.archiveUrl ?? ""}
          />
          <TextArea
            {...named("note")}
            label={t("note")}
            description={t("noteHint")}
            optional
            defaultValue={source.note}
          />
        </>
      )}
    </>
  );
}
