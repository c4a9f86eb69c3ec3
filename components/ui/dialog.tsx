"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog as AriaDialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "./cx";
import { Icon } from "./icon";

export type DialogProps = {
  title: string;
  /** The contents, or a function that is handed `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** The button that opens it. Without one, steer it with `isOpen`. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** `alertdialog`: a question that must be answered; a press beside it does not close it. */
  role?: "dialog" | "alertdialog";
  /** How wide it may grow. Default: md. */
  width?: "sm" | "md" | "lg";
};

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

/** A sheet laid over the desk. Keeps the focus inside, gives it back when it closes; Escape goes back one step. */
export function Dialog({ trigger, isOpen, onOpenChange, ...sheet }: DialogProps) {
  if (!trigger) return <Sheet {...sheet} isOpen={isOpen} onOpenChange={onOpenChange} />;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Sheet {...sheet} />
    </DialogTrigger>
  );
}

function Sheet({ title, children, role = "dialog", width = "md", ...rest }: Omit<DialogProps, "trigger">) {
  return (
    <ModalOverlay
      {...rest}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim p-0 sm:items-start sm:p-6 sm:pt-[12vh]"
    >
      <Modal className={cx("w-full", widths[width])}>
        <AriaDialog
          role={role}
          className="floating flex max-h-[85dvh] flex-col gap-4 overflow-y-auto rounded-b-none p-5 sm:rounded-b-md sm:p-6"
        >
          {({ close }) => (
            <>
              <header className="flex items-start justify-between gap-4">
                <Heading slot="title" className="text-lg">
                  {title}
                </Heading>
                {role === "dialog" && <CloseButton />}
              </header>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function CloseButton() {
  const t = useTranslations("common");
  return (
    <AriaButton
      slot="close"
      aria-label={t("close")}
      className="-m-1.5 grid size-8 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-11"
    >
      <Icon of={X} />
    </AriaButton>
  );
}

/** The row of buttons at the end of a dialog: the primary one first for the reader, last for the eye. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className="mt-2 flex flex-wrap-reverse justify-end gap-2">{children}</footer>;
}
