"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { notify } from "@/components/ui/toast";
import type { ReviewAct } from "./verdict-form";

type Props = { bound: { articleId: string; roundId: string }; action: ReviewAct };

/** Steps back from a round, with a reason: nothing more is asked of this person, and their verdict no longer counts. */
export function StepBack({ bound, action }: Props) {
  const t = useTranslations("review.stepBack");
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("confirm")}
      trigger={<Button size="sm">{t("button")}</Button>}
      onConfirm={() => action({ ...bound, reason })}
      onDone={() => {
        setReason("");
        notify(t("done"));
      }}
      own="review.stepBack.refusals"
    >
      <p>{t("what")}</p>
      <TextArea label={t("reason")} optional value={reason} onChange={setReason} maxLength={2000} rows={3} autoFocus />
    </ConfirmDialog>
  );
}
