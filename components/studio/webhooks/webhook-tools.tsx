"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { WebhookLine } from "@/lib/webhooks/webhook";
import { Secret } from "./secret";
import type { WebhookActions } from "./webhook-actions";

type Props = { webhook: WebhookLine; actions: WebhookActions };

/** Sends a test, changes the secret, switches off and on, removes. */
export function WebhookTools({ webhook, actions }: Props) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const { id: webhookId, name } = webhook;
  const isOff = webhook.state === "stopped";
  return (
    <div className="flex flex-wrap gap-2">
      {!isOff && <Press label={t("test")} done={t("tested")} press={() => actions.testWebhookAction({ webhookId })} />}
      <Press
        label={isOff ? t("switchOn") : t("switchOff")}
        done={isOff ? t("switchedOn") : t("switchedOff")}
        press={() => actions.switchWebhookAction({ webhookId, active: isOff })}
      />
      <Rotate webhookId={webhookId} rotate={actions.rotateWebhookSecretAction} />
      <ConfirmDialog
        title={t("removeTitle", { name })}
        confirmLabel={t("remove")}
        danger
        onConfirm={() => actions.removeWebhookAction({ webhookId })}
        onDone={() => router.push("/studio/settings/webhooks")}
        trigger={<Button size="sm">{t("remove")}</Button>}
      >
        <p>{t("removeExplain")}</p>
      </ConfirmDialog>
    </div>
  );
}

type PressProps = { label: string; done: string; press: () => Promise<ActionState> };

/** Does it at a press and says so. */
export function Press({ label, done, press }: PressProps) {
  const sentence = useRefusalSentence("webhooks.refusals");
  const [pending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const state = await press();
      if (state.ok) notify(done);
      else notify(sentence(state.error), { tone: "problem" });
    });
  return (
    <Button size="sm" pending={pending} onPress={go}>
      {label}
    </Button>
  );
}

type RotateProps = { webhookId: string; rotate: WebhookActions["rotateWebhookSecretAction"] };

function Rotate({ webhookId, rotate }: RotateProps) {
  const t = useTranslations("webhooks");
  const [secret, setSecret] = useState<string | null>(null);
  const ask = async () => {
    const state = await rotate({ webhookId });
    if (state.ok) setSecret(state.value.secret);
    return state;
  };
  return (
    <>
      <ConfirmDialog
        title={t("rotateTitle")}
        confirmLabel={t("rotate")}
        onConfirm={ask}
        trigger={<Button size="sm">{t("rotate")}</Button>}
      >
        <p>{t("rotateExplain")}</p>
      </ConfirmDialog>
      <Dialog title={t("secret")} isOpen={secret !== null} onOpenChange={(isOpen) => !isOpen && setSecret(null)}>
        {(close) => <Secret secret={secret ?? ""} close={close} />}
      </Dialog>
    </>
  );
}
