"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "./cx";
import { Icon } from "./icon";

export type DialogSheetProps = {
  title: string;
  /** The contents, or a function that is handed `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** `alertdialog`: a question that must be answered; a press beside it does not close it. */
  role?: "dialog" | "alertdialog";
  /** How wide it may grow. Default: md. */
  width?: "sm" | "md" | "lg";
};

const widths = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

/** The opened dialog. What opens it is in dialog.tsx. */
export default function DialogSheet({ title, children, role = "dialog", width = "md", ...rest }: DialogSheetProps) {
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
