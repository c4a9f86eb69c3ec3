"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { ImportReport } from "@/lib/mailing/subscribers/import-plan";
import { ImportedReport } from "./imported-report";

type Props = { publicationId: string; send: (input: unknown) => Promise<ActionState<ImportReport>> };

/** A list, how its people have agreed, and afterwards a line for each that was refused. What was typed stays. */
export function ImportSubscribers({ publicationId, send }: Props) {
  const t = useTranslations("mailing.studio.importing");
  const [text, setText] = useState("");
  const [report, setReport] = useState<ImportReport | null>(null);
  const form = useActionForm(
    (data: FormData) => send({ publicationId, text, locale: data.get("locale"), consent: data.get("consent") }),
    { onDone: setReport },
  );
  const read = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) setText(await file.text());
  };
  return (
    <>
      {report && <ImportedReport report={report} />}
      <ActionForm form={form} own="mailing.studio.importing.refusals">
        <div className="flex flex-col gap-2">
          <TextArea
            name="text"
            label={t("list")}
            description={t("listHint")}
            rows={8}
            value={text}
            onChange={setText}
            isRequired
          />
          <FileTrigger acceptedFileTypes={[".csv", ".txt", "text/csv", "text/plain"]} onSelect={read}>
            <Button size="sm" className="self-start">
              {t("file")}
            </Button>
          </FileTrigger>
        </div>
        <RadioGroup
          name="locale"
          label={t("locale")}
          defaultValue="ko"
          options={[
            { id: "ko", label: "한국어" },
            { id: "en", label: "English" },
          ]}
        />
        <TextArea name="consent" label={t("consent")} description={t("consentHint")} rows={3} isRequired />
        <SubmitButton>{t("send")}</SubmitButton>
      </ActionForm>
    </>
  );
}
