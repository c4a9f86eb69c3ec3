"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ActionState } from "@/lib/access/action-state";

export type RestoreAction = (input: unknown) => Promise<ActionState<unknown>>;
type Props = { articleId: string; revisionId: string; number: number; action: RestoreAction };

/** Puts an earlier version back, after a question; what stands there now is kept first. */
export function RestoreVersion({ articleId, revisionId, number, action }: Props) {
  const t = useTranslations("history.restore");
  return (
    <ConfirmDialog
      title={t("title", { number })}
      confirmLabel={t("confirm")}
      own="history.refusals"
      trigger={
        <Button size="sm" variant="quiet">
          {t("open")}
        </Button>
      }
      onConfirm={() => action({ articleId, revisionId })}
    >
      <p>{t("body")}</p>
    </ConfirmDialog>
  );
}
