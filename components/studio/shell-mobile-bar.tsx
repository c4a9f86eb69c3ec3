"use client";

import { Menu as MenuIcon, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Icon } from "@/components/ui/icon";
import { late } from "@/components/ui/late";
import { UnreachablePart } from "@/components/ui/unreachable-part";
import { useLateSheet } from "@/components/ui/use-late-sheet";
import type { DrawerProps } from "./shell-drawer";
import type { ShellData } from "./shell-data";
import { NotificationBell } from "./notifications/notification-bell";

const Drawer = late<DrawerProps>(() => import("./shell-drawer"), UnreachablePart);

/** On a narrow screen: a bar with the publication's name, and the left column in a drawer. */
export function MobileBar({ data, onPalette }: { data: ShellData; onPalette: () => void }) {
  const t = useTranslations("shell");
  const { isOpen, wasOpen, setOpen } = useLateSheet(Drawer, {});
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
      {wasOpen && <Drawer data={data} isOpen={isOpen} onOpenChange={setOpen} onPalette={onPalette} />}
    </header>
  );
}

const squareClass = "grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunken";
