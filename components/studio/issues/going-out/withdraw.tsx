"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { useIssueDesk } from "../desk-context";
import { text } from "../issue-actions";

/** Takes the whole issue away from its readers, with a reason that they are told. */
export function Withdraw() {
  const t = useTranslations("going.withdraw");
  const { readiness, going, label } = useIssueDesk();
  if (!readiness.live || !going.may.withdraw) return null;
  const { editionId } = readiness.live;
  return (
    <section className="pt-8">
      <Dialog title={t("title", { issue: label })} trigger={<Button size="sm">{t("open", { issue: label })}</Button>}>
        {(close) => <WithdrawForm editionId={editionId} close={close} />}
      </Dialog>
    </section>
  );
}

function WithdrawForm({ editionId, close }: { editionId: string; close: () => void }) {
  const t = useTranslations("going.withdraw");
  const { issueId, goingActions, label } = useIssueDesk();
  const withdraw = (data: FormData) =>
    goingActions.withdrawAction({ issueId, liveEditionId: editionId, reason: text(data, "reason") });
  const done = () => {
    close();
    notify(t("done", { issue: label }));
  };
  const form = useActionForm(withdraw, { onDone: done });
  return (
    <ActionForm form={form} own="going.refusals">
      <p>{t("explain")}</p>
      <TextArea name="reason" label={t("reason")} description={t("reasonHint")} isRequired rows={3} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton variant="danger">{t("do")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
