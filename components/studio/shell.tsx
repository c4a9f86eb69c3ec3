"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Toasts } from "@/components/ui/toast";
import { CommandPalette } from "./shell-palette";
import type { ShellData } from "./shell-data";
import { HelpSheet } from "./shell-help";
import { useShellKeys } from "./shell-keys";
import { MobileBar } from "./shell-mobile-bar";
import { Sidebar } from "./shell-sidebar";

/** The desk: on the left where one is, in the middle the work. What lies on the right belongs to the page (see rail.tsx). */
export function StudioShell({ data, children }: { data: ShellData; children: ReactNode }) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  useShellKeys(data, setOpen);
  const openPalette = () => setOpen("palette");
  const sheet = (name: "palette" | "help") => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  });
  return (
    <div data-shell="" className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <a
        href="#work"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-ink px-3 py-2 text-paper focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <MobileBar data={data} onPalette={openPalette} />
      <header className="sticky top-0 hidden h-dvh border-rule border-r lg:block print:hidden">
        <Sidebar data={data} onPalette={openPalette} onHelp={() => setOpen("help")} />
      </header>
      <main id="work" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        {children}
      </main>
      <CommandPalette data={data} {...sheet("palette")} onHelp={() => setOpen("help")} />
      <HelpSheet data={data} {...sheet("help")} />
      <Toasts />
    </div>
  );
}
