"use client";

import { type ReactNode, useRef } from "react";
import { ButtonContext } from "react-aria-components/Button";
import { late } from "./late";
import type { PopoverSheetProps } from "./popover-sheet";
import { UnreachablePart } from "./unreachable-part";
import { useLateSheet } from "./use-late-sheet";

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  /** What it is, for a screen reader. */
  label: string;
  children: ReactNode;
  placement?: PopoverSheetProps["placement"];
};

const PopoverSheet = late<PopoverSheetProps>(() => import("./popover-sheet"), UnreachablePart);

/** A small sheet beside what opened it: details, a few choices. For a question use Dialog. */
export function Popover({ trigger, placement = "bottom", ...sheet }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, wasOpen, setOpen } = useLateSheet(PopoverSheet, {});
  const opens = { onPress: () => setOpen(!isOpen), isPressed: isOpen, "aria-expanded": isOpen };
  return (
    <>
      <ButtonContext value={{ ref: button, ...opens, "aria-haspopup": "dialog" }}>{trigger}</ButtonContext>
      {wasOpen && <PopoverSheet {...sheet} {...{ placement, isOpen }} onOpenChange={setOpen} triggerRef={button} />}
    </>
  );
}
