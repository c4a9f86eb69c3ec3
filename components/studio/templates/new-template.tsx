"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type IssueAction, text } from "@/components/studio/issues/issue-actions";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { IssueLine } from "@/lib/issues/issue-lines";

type Props = {
  publicationId: string;
  issues: readonly IssueLine[];
  create: IssueAction<{ templateId: string }>;
};

const empty = "empty";

/** Makes a template, of an issue's sections and slots or an empty one, and opens it. */
export function NewTemplate(props: Props) {
  const t = useTranslations("templates");
  const trigger = (
    <Button variant="primary" icon={<Icon of={Plus} />}>
      {t("create")}
    </Button>
  );
  return (
    <Dialog title={t("create")} trigger={trigger} width="sm">
      {(close) => <NewTemplateForm {...props} close={close} />}
    </Dialog>
  );
}

function NewTemplateForm({ publicationId, issues, create, close }: Props & { close: () => void }) {
  const t = useTranslations("templates");
  const router = useRouter();
  const format = useFormatter();
  const send = (data: FormData) => {
    const from = text(data, "fromIssueId");
    return create({ publicationId, name: text(data, "name"), fromIssueId: from && from !== empty ? from : null });
  };
  const form = useActionForm(send, {
    onDone: ({ templateId }) => router.push(`/studio/issues/templates/${templateId}`),
  });
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeZone: "UTC" });
  const options = [
    ...issues.map(({ id, number, publicationDate }) => ({
      id,
      label: t("issue", { number, day: day(publicationDate) }),
    })),
    { id: empty, label: t("empty") },
  ];
  return (
    <ActionForm form={form} own="templates.refusals">
      <TextField name="name" label={t("name")} description={t("nameHint")} isRequired autoFocus />
      <Select
        name="fromIssueId"
        label={t("from")}
        description={t("fromHint")}
        options={options}
        defaultValue={options[0]?.id ?? empty}
      />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{t("make")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
