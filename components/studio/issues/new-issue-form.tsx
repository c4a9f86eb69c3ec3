"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DatePicker } from "@/components/ui/date-picker";
import { LinkButton } from "@/components/ui/link-button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { SuggestedIssue } from "@/lib/issues/issue-lines";
import { text, type IssueAction } from "./issue-actions";

type Props = { publicationId: string; suggested: SuggestedIssue; create: IssueAction<{ issueId: string }> };

const plain = "plain";

/** Number, date and address of an issue to come; sections and slots from a template when there is one. */
export function NewIssueForm({ publicationId, suggested, create }: Props) {
  const t = useTranslations("issues.new");
  const router = useRouter();
  const [day, setDay] = useState<string | null>(suggested.publicationDate);
  const [slug, setSlug] = useState(suggested.slug);
  const action = (data: FormData) => {
    const template = text(data, "templateId");
    const fields = { number: Number(text(data, "number").replaceAll(",", "")), slug, publicationDate: day ?? "" };
    return create({
      ...fields,
      publicationId,
      introduction: "",
      templateId: template && template !== plain ? template : null,
    });
  };
  const form = useActionForm(action, { onDone: ({ issueId }) => router.push(`/studio/issues/${issueId}`) });
  const changeDay = (chosen: string | null) => {
    if (chosen && slug === day) setSlug(chosen);
    setDay(chosen);
  };
  const templates = [
    { id: plain, label: t("plain") },
    ...suggested.templates.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <ActionForm form={form} own="issues.refusals">
      <NumberField
        name="number"
        label={t("number")}
        defaultValue={suggested.number}
        minValue={1}
        formatOptions={{ useGrouping: false }}
      />
      <DatePicker name="publicationDate" label={t("date")} value={day} onChange={changeDay} />
      <TextField
        name="slug"
        label={t("slug")}
        description={t("slugHint")}
        value={slug}
        onChange={setSlug}
        className="max-w-md"
      />
      {suggested.templates.length > 0 && (
        <Select
          name="templateId"
          label={t("template")}
          description={t("templateHint")}
          options={templates}
          defaultValue={templates[1]?.id ?? plain}
          className="max-w-md"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("create")}</SubmitButton>
        <LinkButton href="/studio/issues" variant="quiet">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
