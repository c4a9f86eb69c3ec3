"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { type DoorAction, useDoorForm } from "./use-door-form";

type Props = { action: DoorAction; token: string; kind: string };

/** Asks before it ends somebody's mails, and says when they have ended. */
export function UnsubscribeForm({ action, token, kind }: Props) {
  const t = useTranslations("notifications.unsubscribe");
  const [done, setDone] = useState(false);
  const { form, send, isDone } = useDoorForm(action, { onDone: () => setDone(true) });
  if (done || isDone) return <p role="status">{t("done", { kind })}</p>;
  return (
    <ActionForm form={form} own="auth.refusals" action={send}>
      <input type="hidden" name="token" value={token} />
      <p>{t("question", { kind })}</p>
      <SubmitButton className="self-start">{t("do")}</SubmitButton>
    </ActionForm>
  );
}
