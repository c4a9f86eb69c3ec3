"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import { PasswordField } from "./password-field";

type Props = { action: (input: unknown, form?: FormData) => Promise<ActionState>; next: string };

/**
 * Signs in. Before the script has come the browser sends the form itself (a password must never end in an address), and the
 * page that comes back says why it was refused.
 */
export function SignInForm({ action, next }: Props) {
  const t = useTranslations("auth");
  const form = useActionForm(action);
  const [answered, send] = useActionState<ActionState | null, FormData>(action, null);
  const refusal = form.refusal ?? (answered && !answered.ok ? answered.error : null);
  return (
    <ActionForm form={{ ...form, refusal }} own="auth.refusals" action={send}>
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
