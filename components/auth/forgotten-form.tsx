"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/text-field";
import { type DoorAction, useDoorForm } from "./use-door-form";

/** Asks for a link. The answer is the same whether the address is known, and says so. */
export function ForgottenForm({ action }: { action: DoorAction }) {
  const t = useTranslations("auth");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { form, send, isDone } = useDoorForm(action, {
    onDone: (_, element) => setSentTo(String(new FormData(element).get("email") ?? "")),
  });
  if (sentTo !== null || isDone) {
    return (
      <p role="status" className="flex flex-col gap-2">
        {t("forgotten.sent", { email: sentTo ?? "" })}
      </p>
    );
  }
  return (
    <ActionForm form={form} own="auth.refusals" action={send}>
      <p className="text-muted">{t("forgotten.lead")}</p>
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        inputMode="email"
        isRequired
        autoFocus
      />
      <SubmitButton className="self-start">{t("forgotten.do")}</SubmitButton>
    </ActionForm>
  );
}
