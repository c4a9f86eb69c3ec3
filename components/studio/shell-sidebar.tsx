"use client";

import { Keyboard, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { QuietLink } from "@/components/ui/quiet-link";
import type { ShellData } from "./shell-data";
import { NotificationBell } from "./notifications/notification-bell";
import { Navigation } from "./shell-navigation";
import { PersonMenu } from "./shell-person-menu";
import { PublicationMenu } from "./shell-publication-menu";
import { Wordmark } from "./shell-wordmark";

type SidebarProps = { data: ShellData; onPalette: () => void; onHelp?: () => void; onLeave?: () => void };

/** The left column: the publication on the desk, the places, and at its foot the person. */
export function Sidebar({ data, onPalette, onHelp, onLeave }: SidebarProps) {
  const t = useTranslations("shell");
  const search = () => {
    onLeave?.();
    onPalette();
  };
  return (
    <div className="flex h-full flex-col gap-5 overflow-y-auto px-3 py-4">
      <div className="flex items-center justify-between gap-2 pr-1 max-lg:pr-12">
        <QuietLink href="/studio" onClick={onLeave} className="px-2 no-underline">
          <Wordmark />
        </QuietLink>
        <NotificationBell unread={data.unread} onLeave={onLeave} />
      </div>
      <PublicationMenu data={data} />
      <button
        type="button"
        onClick={search}
        className="flex min-h-8 items-center gap-2.5 rounded-md border border-rule px-2 text-muted text-sm hover:border-edge hover:text-ink pointer-coarse:min-h-11"
      >
        <Icon of={Search} />
        <span className="flex-1 text-left">{t("palette.open")}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <Navigation data={data} onLeave={onLeave} />
      <div className="mt-auto flex items-center gap-1 border-rule border-t pt-3">
        <PersonMenu data={data} />
        {onHelp && (
          <button
            type="button"
            onClick={onHelp}
            aria-label={t("help.title")}
            title={`${t("help.title")} (?)`}
            className="grid size-8 shrink-0 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
          >
            <Icon of={Keyboard} />
          </button>
        )}
      </div>
    </div>
  );
}
