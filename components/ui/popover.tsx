"use client";

import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaProps } from "react-aria-components/Popover";

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  /** What it is, for a screen reader. */
  label: string;
  children: ReactNode;
  placement?: AriaProps["placement"];
};

/** A small sheet beside what opened it: details, a few choices. For a question use Dialog. */
export function Popover({ trigger, label, children, placement = "bottom" }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={6} className="floating max-w-sm">
        <Dialog aria-label={label} className="max-h-[70dvh] overflow-y-auto p-4 outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
