"use client";

import type { ReactNode, RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaProps } from "react-aria-components/Popover";

export type PopoverSheetProps = {
  label: string;
  children: ReactNode;
  placement: AriaProps["placement"];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  triggerRef: RefObject<Element | null>;
};

/** The opened popover. What opens it is in popover.tsx. */
export default function PopoverSheet({ label, children, ...place }: PopoverSheetProps) {
  return (
    <AriaPopover trigger="DialogTrigger" offset={6} className="floating max-w-sm" {...place}>
      <Dialog aria-label={label} className="max-h-[70dvh] overflow-y-auto p-4 outline-none">
        {children}
      </Dialog>
    </AriaPopover>
  );
}
