"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ActionState } from "@/lib/access/action-state";

export function SignOutEverywhere({ action }: { action: (input: unknown) => Promise<ActionState> }) {
  const t = useTranslations("settings.account.everywhere");
  return (
    <ConfirmDialog
      title={t("question")}
      confirmLabel={t("do")}
      trigger={<Button className="self-start">{t("do")}</Button>}
      onConfirm={() => action({})}
    >
      <p>{t("body")}</p>
    </ConfirmDialog>
  );
}
