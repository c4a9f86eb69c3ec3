"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { notify } from "@/components/ui/toast";
import type { ReviewAct } from "./verdict-form";

type Props = { bound: { articleId: string; roundId: string; revisionHash: string }; action: ReviewAct };

/** A managing editor's approval in place of the reviewers', with a reason that stands in the record and in the manifest. */
export function OverrideVerdicts({ bound, action }: Props) {
  const t = useTranslations("review.override");
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
      own="review.override.refusals"
    >
      <p>{t("what")}</p>
      <TextArea label={t("reason")} value={reason} onChange={setReason} maxLength={4000} rows={3} autoFocus />
    </ConfirmDialog>
  );
}
