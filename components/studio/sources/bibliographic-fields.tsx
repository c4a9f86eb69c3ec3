"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { sourceKinds } from "@/lib/sources/source";
import type { SourceFacts } from "./source-facts";

type Props = { source: SourceFacts; readOnly: boolean; prefix: string };

/** What only some sources have: those of journals and reports. */
export function BibliographicFields({ source, readOnly, prefix }: Props) {
  const t = useTranslations("sources.fields");
  const fixed = { isReadOnly: readOnly, optional: true };
  const kinds = sourceKinds.map((id) => ({ id, label: t(`kinds.${id}`) }));
  return (
    <>
      <TextField
        {...fixed}
        name={`${prefix}authors`}
        label={t("authors")}
        description={t("authorsHint")}
        defaultValue={source.authors}
        maxLength={1000}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          name={`${prefix}kind`}
          label={t("kind")}
          options={kinds}
          defaultValue={source.kind}
          isDisabled={readOnly}
        />
        <TextField
          {...fixed}
          name={`${prefix}doi`}
          label={t("doi")}
          description={t("doiHint")}
          placeholder="10.1000/182"
          defaultValue={source.doi ?? ""}
          maxLength={400}
        />
        <TextField
          {...fixed}
          name={`${prefix}volume`}
          label={t("volume")}
          defaultValue={source.volume}
          maxLength={40}
        />
        <TextField {...fixed} name={`${prefix}issue`} label={t("issue")} defaultValue={source.issue} maxLength={40} />
        <TextField {...fixed} name={`${prefix}pages`} label={t("pages")} defaultValue={source.pages} maxLength={60} />
        <TextField
          {...fixed}
          name={`${prefix}publisher`}
          label={t("publisher")}
          defaultValue={source.publisher}
          maxLength={200}
        />
      </div>
    </>
  );
}
