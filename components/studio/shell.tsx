"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Toasts } from "@/components/ui/toast";
import type { ShellData } from "./shell-data";
import { useShellKeys } from "./shell-keys";
import { MobileBar } from "./shell-mobile-bar";
import { type Sheet, ShellSheets } from "./shell-sheets";
import { Sidebar } from "./shell-sidebar";

/** The desk: on the left where one is, in the middle the work. What lies on the right belongs to the page (see rail.tsx). */
export function StudioShell({ data, children }: { data: ShellData; children: ReactNode }) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState<Sheet>(null);
  useShellKeys(data, setOpen);
  const openPalette = () => setOpen("palette");
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
      <ShellSheets data={data} open={open} setOpen={setOpen} />
      <Toasts />
    </div>
  );
}
