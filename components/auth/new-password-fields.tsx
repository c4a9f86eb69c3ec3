"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "./password-field";

/** A new password, twice. */
export function NewPasswordFields() {
  const t = useTranslations("auth");
  return (
    <>
      <PasswordField
        name="password"
        label={t("newPassword")}
        description={t("newPasswordRule")}
        autoComplete="new-password"
      />
      <PasswordField name="again" label={t("again")} autoComplete="new-password" />
    </>
  );
}
