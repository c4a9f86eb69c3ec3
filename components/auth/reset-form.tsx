"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { NewPasswordFields } from "./new-password-fields";

/** Sets a forgotten password anew. */
export function ResetForm({ action, token }: { action: FormAction<unknown>; token: string }) {
  const t = useTranslations("auth.reset");
  const form = useActionForm(action);
  return (
    <ActionForm form={form} own="auth.refusals">
      <input type="hidden" name="token" value={token} />
      <p className="text-muted">{t("lead")}</p>
      <NewPasswordFields />
      <SubmitButton className="self-start">{t("do")}</SubmitButton>
    </ActionForm>
  );
}
