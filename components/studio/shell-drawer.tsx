"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Icon } from "@/components/ui/icon";
import type { ShellData } from "./shell-data";
import { Sidebar } from "./shell-sidebar";

export type DrawerProps = {
  data: ShellData;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onPalette: () => void;
};

/** The left column on a narrow screen. What opens it is in shell-mobile-bar.tsx. */
export default function Drawer({ data, isOpen, onOpenChange, onPalette }: DrawerProps) {
  const t = useTranslations("shell");
  const close = () => onOpenChange(false);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-50 bg-scrim lg:hidden"
    >
      <Modal className="h-full w-72 max-w-[85vw] bg-paper shadow-float">
        <Dialog aria-label={t("navigation")} className="relative h-full outline-none">
          <Sidebar data={data} onPalette={onPalette} onLeave={close} />
          <Button
            aria-label={t("closeNavigation")}
            onPress={close}
            className="absolute top-1.5 right-1.5 grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunken"
          >
            <Icon of={X} className="size-5" />
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
