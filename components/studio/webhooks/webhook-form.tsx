"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { type WebhookFields, type WebhookLine, webhookEvents } from "@/lib/webhooks/webhook";
import { Secret } from "./secret";
import type { WebhookActions } from "./webhook-actions";

/** Adds a webhook; shows its secret afterwards, once. */
export function AddWebhook({
  publicationId,
  create,
}: {
  publicationId: string;
  create: WebhookActions["createWebhookAction"];
}) {
  const t = useTranslations("webhooks");
  return (
    <Dialog title={t("add")} trigger={<Button variant="primary">{t("add")}</Button>}>
      {(close) => <AddForm {...{ publicationId, create, close }} />}
    </Dialog>
  );
}

type AddProps = { publicationId: string; create: WebhookActions["createWebhookAction"]; close: () => void };

function AddForm({ publicationId, create, close }: AddProps) {
  const t = useTranslations("webhooks");
  const [secret, setSecret] = useState<string | null>(null);
  const form = useActionForm((data: FormData) => create({ publicationId, ...fieldsOf(data) }), {
    onDone: (made) => setSecret(made.secret),
  });
  if (secret) return <Secret secret={secret} close={close} />;
  return (
    <ActionForm form={form} own="webhooks.refusals">
      <Fields />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{t("add")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

/** Name, address and what it is told of, of one that is there. */
export function ChangeWebhook({
  webhook,
  change,
}: {
  webhook: WebhookLine;
  change: WebhookActions["changeWebhookAction"];
}) {
  const t = useTranslations("webhooks");
  const form = useActionForm((data: FormData) => change({ webhookId: webhook.id, ...fieldsOf(data) }), {
    onDone: () => notify(t("saved")),
  });
  return (
    <ActionForm form={form} own="webhooks.refusals">
      <Fields given={webhook} />
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

function Fields({ given }: { given?: WebhookFields }) {
  const t = useTranslations("webhooks");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        description={t("nameHint")}
        defaultValue={given?.name ?? ""}
        isRequired
      />
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t("url")}
        description={t("urlHint")}
        defaultValue={given?.url ?? ""}
        isRequired
        autoComplete="off"
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 font-bold text-sm">{t("events")}</legend>
        {webhookEvents.map((event) => (
          <Checkbox
            key={event}
            name="events"
            value={event}
            description={<code>{event}</code>}
            defaultSelected={given ? given.events.includes(event) : event === "edition.published"}
          >
            {t(`event.${event.replace(".", "_")}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

function fieldsOf(data: FormData) {
  return { name: data.get("name"), url: data.get("url"), events: data.getAll("events") };
}
