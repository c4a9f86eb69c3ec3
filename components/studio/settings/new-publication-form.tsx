"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { IdentityFields } from "./identity-fields";

type Props = { timeZones: readonly string[]; action: FormAction<unknown> };

/** Founds a publication; everything else is set afterwards. */
export function NewPublicationForm({ timeZones, action }: Props) {
  const t = useTranslations("settings.new");
  const form = useActionForm(action);
  return (
    <ActionForm form={form} own="settings.refusals" className="border-rule border-t pt-7">
      <IdentityFields given={{ language: useLocale(), timeZone: "Asia/Seoul" }} timeZones={timeZones} />
      <SubmitButton className="self-start">{t("do")}</SubmitButton>
    </ActionForm>
  );
}
