"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextArea } from "@/components/ui/text-area";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { BoardCard } from "@/lib/articles/lanes";
import type { LaneStep } from "@/lib/review/lane-move";

type Action = (input: unknown) => Promise<ActionState>;
/** The very steps of an article's own page. */
export type BoardActions = Record<LaneStep, Action>;

type Props = { card: BoardCard; step: LaneStep; actions: BoardActions; close: () => void };

/** Asks what the step asks for (a reason), and takes it. A refusal is said in the dialog, and the card stays where it was. */
export function StepDialog({ card, step, actions, close }: Props) {
  const t = useTranslations("production.board.steps");
  const [reason, setReason] = useState("");
  const name = card.title || t("untitled");
  const asks = step === "reopen" || step === "spike";
  const take = () => actions[step](inputOf(card, step, reason));
  return (
    <ConfirmDialog
      title={t(`${step}.title`, { name })}
      confirmLabel={t(`${step}.confirm`)}
      danger={step === "spike"}
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      onConfirm={take}
      onDone={() => notify(t(`${step}.done`, { name }))}
      own="production.board.stepRefusals"
    >
      <p>{t(`${step}.what`)}</p>
      {asks && (
        <TextArea
          label={t("reason")}
          optional={step === "spike"}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={3}
          autoFocus
        />
      )}
    </ConfirmDialog>
  );
}

function inputOf({ id: articleId, documentVersion }: BoardCard, step: LaneStep, reason: string) {
  if (step === "submit") return { articleId, documentVersion };
  return step === "restore" ? { articleId } : { articleId, reason };
}
