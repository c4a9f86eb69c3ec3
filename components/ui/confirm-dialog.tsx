"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import type { Refusal, Result } from "@/lib/kernel/result";
import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";
import { LateTextField } from "./late-fields";
import { RefusalMessage } from "./refusal-message";

export type ConfirmDialogProps = {
  /** A question: "Spike this article?" */
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb that does it: "Spike". */
  confirmLabel: string;
  danger?: boolean;
  /** Does it. The dialog stays open while it runs, says a refusal, and closes when it was accepted. */
  onConfirm: () => Promise<Result<unknown>>;
  onDone?: () => void;
  /** A group in the messages that says refusals better than errors.json. */
  own?: string;
  /** For what cannot be undone: the name that must be typed before the button works. */
  name?: string;
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** Asks before something that is not simply undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, trigger, isOpen, onOpenChange } = props;
  return (
    <Dialog role="alertdialog" width="sm" {...{ title, trigger, isOpen, onOpenChange }}>
      {(close) => <Question {...props} close={close} />}
    </Dialog>
  );
}

function Question({
  children,
  confirmLabel,
  danger,
  onConfirm,
  onDone,
  own,
  name,
  close,
}: ConfirmDialogProps & { close: () => void }) {
  const t = useTranslations("common");
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const answer = await onConfirm();
      if (!answer.ok) return setRefusal(answer.error);
      close();
      onDone?.();
    });
  return (
    <>
      <div className="flex flex-col gap-3">{children}</div>
      {name && (
        <>
          <p className="text-muted">{t("confirmByName.prompt", { name })}</p>
          <LateTextField
            label={t("confirmByName.field")}
            hideLabel
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        </>
      )}
      <RefusalMessage refusal={refusal} own={own} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <Button
          variant={danger ? "danger" : "primary"}
          pending={pending}
          isDisabled={Boolean(name) && typed.normalize("NFC").trim() !== name?.normalize("NFC").trim()}
          onPress={go}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </>
  );
}
