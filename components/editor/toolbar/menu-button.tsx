"use client";

import { ChevronDown, type LucideIcon } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Icon } from "@/components/ui/icon";

/** A tool that opens a menu. */
export function MenuButton({ label, icon, disabled }: { label: string; icon?: LucideIcon; disabled: boolean }) {
  return (
    <Button
      aria-label={label}
      isDisabled={disabled}
      className="flex h-8 items-center gap-0.5 rounded-sm px-1 text-ink data-disabled:opacity-35 data-hovered:bg-sunken data-pressed:bg-rule pointer-coarse:h-11"
    >
      {icon && <Icon of={icon} />}
      <Icon of={ChevronDown} className="size-3 text-muted" />
    </Button>
  );
}
