"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { PasswordField } from "./password-field";
import { type DoorAction, useDoorForm } from "./use-door-form";

type Props = { action: DoorAction; next: string };

/** Signs in and goes on to where somebody was going. */
export function SignInForm({ action, next }: Props) {
  const t = useTranslations("auth");
  const { form, send } = useDoorForm(action);
  return (
    <ActionForm form={form} own="auth.refusals" action={send}>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        inputMode="email"
        isRequired
        autoFocus
      />
      <PasswordField name="password" label={t("password")} autoComplete="current-password" />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <SubmitButton className="min-w-28">{t("signIn.do")}</SubmitButton>
        <Link href="/sign-in/forgotten" className="link text-sm">
          {t("signIn.forgotten")}
        </Link>
      </div>
    </ActionForm>
  );
}
