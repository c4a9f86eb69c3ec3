"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewPasswordFields } from "@/components/auth/new-password-fields";
import { PasswordField } from "@/components/auth/password-field";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";

/** Changes one's own password; the fields are empty again afterwards. */
export function PasswordForm({ action }: { action: FormAction<unknown> }) {
  const t = useTranslations("settings.account.password");
  const [changes, setChanges] = useState(0);
  return (
    <Fields
      key={changes}
      action={action}
      onDone={() => {
        setChanges(changes + 1);
        notify(t("done"));
      }}
    />
  );
}

function Fields({ action, onDone }: { action: FormAction<unknown>; onDone: () => void }) {
  const t = useTranslations("settings.account.password");
  const form = useActionForm(action, { onDone });
  return (
    <ActionForm form={form} own="auth.refusals">
      <PasswordField name="current" label={t("current")} autoComplete="current-password" />
      <NewPasswordFields />
      <SubmitButton variant="secondary" className="self-start">
        {t("do")}
      </SubmitButton>
    </ActionForm>
  );
}
