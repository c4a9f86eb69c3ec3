"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { NewPasswordFields } from "./new-password-fields";
import { type DoorAction, useDoorForm } from "./use-door-form";

/** Sets a forgotten password anew. */
export function ResetForm({ action, token }: { action: DoorAction; token: string }) {
  const t = useTranslations("auth.reset");
  const { form, send } = useDoorForm(action);
  return (
    <ActionForm form={form} own="auth.refusals" action={send}>
      <input type="hidden" name="token" value={token} />
      <p className="text-muted">{t("lead")}</p>
      <NewPasswordFields />
      <SubmitButton className="self-start">{t("do")}</SubmitButton>
    </ActionForm>
  );
}
