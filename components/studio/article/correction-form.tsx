"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { useActionForm } from "@/components/ui/use-action-form";
import type { RailActions } from "./rail-article";

type Props = {
  articleId: string;
  /** Of the article that readers have. */
  state: string;
  actions: Pick<RailActions, "reopen" | "beginCorrection">;
  close: () => void;
  /** `articleId`: of the text in which it is corrected: the article itself, or one beside it. */
  onBegun: (articleId: string) => void;
};

/** States of an article that is out and is not being rewritten: a correction is simply its next version. */
const untouched = ["published", "corrected"];

/** Asks why readers' text is corrected, and begins it: reopened where nothing larger is being written, else as a text of its own beside it. */
export function CorrectionForm({ articleId, state, actions, close, onBegun }: Props) {
  const t = useTranslations("going.correct");
  const isUntouched = untouched.includes(state);
  const begin = async (data: FormData) => {
    const asked = { articleId, reason: String(data.get("reason") ?? "") };
    if (!isUntouched) return actions.beginCorrection(asked);
    const opened = await actions.reopen(asked);
    return opened.ok ? { ok: true as const, value: { articleId } } : opened;
  };
  const form = useActionForm(begin, { onDone: (made) => onBegun(made.articleId) });
  return (
    <ActionForm form={form} own="going.refusals">
      <p>{isUntouched ? t("explain") : t("explainBeside")}</p>
      <TextArea name="reason" label={t("reason")} description={t("reasonHint")} isRequired rows={2} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{t("do")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
