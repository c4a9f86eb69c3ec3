"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";

export type SaveAction = (bound: unknown, form?: FormData) => Promise<ActionState<unknown>>;
type Props = { articleId: string; action: SaveAction };

/** Keeps the text as it stands now under a name. */
export function SaveVersion({ articleId, action }: Props) {
  const t = useTranslations("history.save");
  return (
    <Dialog title={t("open")} width="sm" trigger={<Button variant="primary">{t("open")}</Button>}>
      {(close) => <SaveForm articleId={articleId} action={action} close={close} />}
    </Dialog>
  );
}

function SaveForm({ articleId, action, close }: Props & { close: () => void }) {
  const t = useTranslations("history.save");
  const form = useActionForm((data) => action({ articleId }, data), { onDone: close });
  return (
    <ActionForm form={form} own="history.refusals">
      <TextField name="label" label={t("label")} description={t("help")} maxLength={120} autoFocus autoComplete="off" />
      <SubmitButton>{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
