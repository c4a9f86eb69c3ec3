"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { late } from "@/components/ui/late";
import { UnreachablePart } from "@/components/ui/unreachable-part";
import { whenIdleEach } from "@/components/ui/when-idle";
import type { ShellData } from "./shell-data";
import type { HelpSheet } from "./shell-help";
import type { CommandPalette } from "./shell-palette";

// Each page has them, few visits open them: their scripts come when the page is idle, so that they open at once and without a network.
const Palette = late<ComponentProps<typeof CommandPalette>>(
  () => import("./shell-palette").then((part) => ({ default: part.CommandPalette })),
  UnreachablePart,
);
const Help = late<ComponentProps<typeof HelpSheet>>(
  () => import("./shell-help").then((part) => ({ default: part.HelpSheet })),
  UnreachablePart,
);

export type Sheet = "palette" | "help" | null;
type SheetsProps = { data: ShellData; open: Sheet; setOpen: (sheet: Sheet) => void };

/** What lies over any page of the desk when it is asked for: everything that can be gone to or done, and all keys. */
export function ShellSheets({ data, open, setOpen }: SheetsProps) {
  const [asked, setAsked] = useState<ReadonlySet<Sheet>>(new Set());
  useEffect(() => whenIdleEach([Palette.fetchSoon, Help.fetchSoon]), []);
  if (open && !asked.has(open)) setAsked(new Set([...asked, open])); // it stays, so that it can close in its own way
  const sheet = (name: "palette" | "help") => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  });
  return (
    <>
      {asked.has("palette") && <Palette data={data} {...sheet("palette")} onHelp={() => setOpen("help")} />}
      {asked.has("help") && <Help data={data} {...sheet("help")} />}
    </>
  );
}
