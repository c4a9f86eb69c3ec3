"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { locales } from "@/lib/access/actor";

type Props = { name: string; locale: string; action: FormAction<unknown> };

export function AccountForm({ name, locale, action }: Props) {
  const [t, tShell, tCommon] = [
    useTranslations("settings.account"),
    useTranslations("shell"),
    useTranslations("common"),
  ];
  const form = useActionForm(action, { onDone: () => notify(tCommon("saved")) });
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t("who.name")} defaultValue={name} autoComplete="name" isRequired />
      <RadioGroup
        name="locale"
        label={t("who.locale")}
        orientation="horizontal"
        defaultValue={locale}
        options={locales.map((id) => ({ id, label: tShell(`languages.${id}`) }))}
      />
      <SubmitButton className="self-start">{tCommon("save")}</SubmitButton>
    </ActionForm>
  );
}
