"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";

export function SignOutForm({ action }: { action: FormAction<unknown> }) {
  const t = useTranslations("auth.signOut");
  const form = useActionForm(action);
  return (
    <ActionForm form={form}>
      <SubmitButton className="self-start" autoFocus>
        {t("do")}
      </SubmitButton>
    </ActionForm>
  );
}
