"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { LateTextArea } from "@/components/ui/late-fields";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";

type ReopenProps = { articleId: string; approved: boolean; reopen: (input: unknown) => Promise<ActionState> };

/** Takes the article back to be written, with a reason that stands in its record. */
export function ReopenButton({ articleId, approved, reopen }: ReopenProps) {
  const t = useTranslations("article.reopen");
  const [reason, setReason] = useState("");
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("confirm")}
      trigger={<Button>{t("button")}</Button>}
      onConfirm={() => reopen({ articleId, reason })}
      onDone={() => {
        setReason("");
        notify(t("done"));
      }}
      own="article.reopen.refusals"
    >
      <p>{t(approved ? "whatApproved" : "what")}</p>
      <LateTextArea label={t("reason")} value={reason} onChange={setReason} maxLength={2000} autoFocus />
    </ConfirmDialog>
  );
}
