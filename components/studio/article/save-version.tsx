"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSessionValue } from "@/components/editor/desk";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { LateTextField } from "@/components/ui/late-fields";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";

type SaveProps = { articleId: string; save: (input: unknown) => Promise<ActionState> };

/** Keeps the text as it stands now under a name. */
export function SaveVersion({ articleId, save }: SaveProps) {
  const t = useTranslations("article.saveVersion");
  const [label, setLabel] = useState("");
  const editable = useSessionValue(({ documentState }) => documentState.editable, false);
  if (!editable) return null;
  return (
    <ConfirmDialog
      title={t("title")}
      confirmLabel={t("confirm")}
      trigger={<Button size="sm">{t("button")}</Button>}
      onConfirm={() => save({ articleId, label })}
      onDone={() => {
        setLabel("");
        notify(t("done"));
      }}
    >
      <LateTextField
        label={t("name")}
        description={t("help")}
        value={label}
        onChange={setLabel}
        maxLength={120}
        autoFocus
      />
    </ConfirmDialog>
  );
}
