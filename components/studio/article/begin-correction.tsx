"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { useActionForm } from "@/components/ui/use-action-form";
import type { RailActions, RailArticle } from "./rail-article";

type Props = { article: RailArticle; actions: Pick<RailActions, "reopen" | "beginCorrection"> };

/** Corrects what readers have, from the article's own desk: reopened where nothing larger is being written, else as a text of its own beside it. */
export function BeginCorrection(props: Props) {
  const t = useTranslations("correction");
  return (
    <Dialog title={t("beginTitle")} trigger={<Button size="sm">{t("begin")}</Button>}>
      {(close) => <BeginForm {...props} close={close} />}
    </Dialog>
  );
}

/** States of an article that is out and is not being rewritten. */
const untouched = ["published", "corrected"];

function BeginForm({ article: { id, state }, actions, close }: Props & { close: () => void }) {
  const t = useTranslations("going.correct");
  const router = useRouter();
  const isUntouched = untouched.includes(state);
  const begin = async (data: FormData) => {
    const asked = { articleId: id, reason: String(data.get("reason") ?? "") };
    if (!isUntouched) return actions.beginCorrection(asked);
    const opened = await actions.reopen(asked);
    return opened.ok ? { ok: true as const, value: { articleId: id } } : opened;
  };
  const form = useActionForm(begin, {
    onDone: (made) => {
      close();
      if (made.articleId !== id) router.push(`/studio/articles/${made.articleId}`);
    },
  });
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
