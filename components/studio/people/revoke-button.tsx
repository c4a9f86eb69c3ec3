"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";

type Props = { invitationId: string; email: string; revoke: (input: unknown) => Promise<ActionState> };

export function RevokeButton({ invitationId, email, revoke }: Props) {
  const t = useTranslations("people.revoke");
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("do")}
      danger
      trigger={
        <Button variant="quiet" size="sm" aria-label={t("for", { email })}>
          {t("do")}
        </Button>
      }
      onConfirm={() => revoke({ invitationId })}
      onDone={() => notify(t("done"))}
    >
      <p>{t("body", { email })}</p>
    </ConfirmDialog>
  );
}
