"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Icon } from "./icon";

type Props = {
  title: string;
  /** A quiet line beside the title. */
  about?: string;
  /** Somebody wants to leave it: by Escape that nothing in it took, or by the cross. It closes by no longer being there. */
  leave: () => void;
  children: ReactNode;
};

/** A sheet as large as the window, for work that needs the room of a page and is not to leave the one under it. */
export function FullDialog({ title, about, leave, children }: Props) {
  const t = useTranslations("common");
  // What is in it takes Escape first: a cell that is being typed, a list that is open.
  const passing = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
      event.stopPropagation();
      leave();
    },
  };
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-50 bg-scrim sm:p-4">
      <Modal className="mx-auto h-full max-w-[100rem]">
        <AriaDialog className="floating flex h-full flex-col overflow-hidden rounded-none sm:rounded-md">
          <div className="flex min-h-0 flex-1 flex-col" {...passing}>
            <header className="flex items-center gap-4 border-rule border-b px-4 py-3 sm:px-8">
              <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
                <Heading slot="title" className="text-lg">
                  {title}
                </Heading>
                {about && <p className="truncate text-muted text-sm">{about}</p>}
              </div>
              <AriaButton
                aria-label={t("close")}
                onPress={leave}
                className="-m-1.5 grid size-8 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink pointer-coarse:size-11"
              >
                <Icon of={X} />
              </AriaButton>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain bg-paper px-4 pt-5 sm:px-8">
              {children}
            </div>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
