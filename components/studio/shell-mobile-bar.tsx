"use client";

import { Menu as MenuIcon, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Icon } from "@/components/ui/icon";
import type { ShellData } from "./shell-data";
import { NotificationBell } from "./notifications/notification-bell";
import { Sidebar } from "./shell-sidebar";

/** On a narrow screen: a bar with the publication's name, and the left column in a drawer. */
export function MobileBar({ data, onPalette }: { data: ShellData; onPalette: () => void }) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-rule border-b bg-paper px-1.5 lg:hidden print:hidden">
      <Button aria-label={t("openNavigation")} onPress={() => setOpen(true)} className={squareClass}>
        <Icon of={MenuIcon} className="size-5" />
      </Button>
      <p className="min-w-0 flex-1 truncate font-bold">{data.publication?.title ?? "Imprimatur"}</p>
      <NotificationBell unread={data.unread} large />
      <Button aria-label={t("palette.open")} onPress={onPalette} className={squareClass}>
        <Icon of={Search} className="size-5" />
      </Button>
      <ModalOverlay
        isOpen={isOpen}
        onOpenChange={setOpen}
        isDismissable
        className="fixed inset-0 z-50 bg-scrim lg:hidden"
      >
        <Modal className="h-full w-72 max-w-[85vw] bg-paper shadow-float">
          <Dialog aria-label={t("navigation")} className="relative h-full outline-none">
            <Sidebar data={data} onPalette={onPalette} onLeave={close} />
            <Button
              aria-label={t("closeNavigation")}
              onPress={close}
              className={`absolute top-1.5 right-1.5 ${squareClass}`}
            >
              <Icon of={X} className="size-5" />
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </header>
  );
}

const squareClass = "grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunken";
