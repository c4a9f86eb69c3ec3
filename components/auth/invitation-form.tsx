"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { NewPasswordFields } from "./new-password-fields";
import { type DoorAction, useDoorForm } from "./use-door-form";

type Props = { action: DoorAction; token: string; email: string | null };

/** Makes an account out of an invitation. The first administrator says their own address. */
export function InvitationForm({ action, token, email }: Props) {
  const t = useTranslations("auth");
  const { form, send } = useDoorForm(action);
  return (
    <ActionForm form={form} own="auth.refusals" action={send}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={useLocale()} />
      {email === null ? (
        <TextField name="email" type="email" label={t("email")} autoComplete="username" inputMode="email" isRequired />
      ) : (
        <TextField label={t("email")} value={email} autoComplete="username" isReadOnly />
      )}
      <TextField
        name="name"
        label={t("name")}
        description={t("invitation.nameHint")}
        autoComplete="name"
        isRequired
        autoFocus
      />
      <NewPasswordFields />
      <SubmitButton className="self-start">{t("invitation.do")}</SubmitButton>
    </ActionForm>
  );
}
