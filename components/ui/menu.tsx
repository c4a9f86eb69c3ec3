"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { type ButtonProps, ButtonContext, type PressEvent } from "react-aria-components/Button";
import { late } from "./late";
import type { MenuEntry, MenuGroup, MenuSheetProps } from "./menu-sheet";
import { UnreachablePart } from "./unreachable-part";
import { useLateSheet } from "./use-late-sheet";

export type { MenuEntry, MenuGroup };

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  label: string;
  placement?: MenuSheetProps["placement"];
};

// Lists, their keys and their places weigh more than all buttons that open them.
const MenuSheet = late<MenuSheetProps>(() => import("./menu-sheet"), UnreachablePart);

/** A list of things to do or places to go. */
export function Menu({ trigger, groups, label, placement = "bottom start" }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, wasOpen, setOpen } = useLateSheet(MenuSheet, {});
  const [from, setFrom] = useState<MenuSheetProps["from"]>("first");
  const open = (at: MenuSheetProps["from"]) => {
    setFrom(at);
    setOpen(true);
  };
  return (
    <>
      <ButtonContext value={{ ref: button, isPressed: isOpen, ...openedBy(open), ...said(isOpen, id) }}>
        {trigger}
      </ButtonContext>
      {wasOpen && (
        <MenuSheet {...{ id, groups, label, placement, isOpen, from }} triggerRef={button} onOpenChange={setOpen} />
      )}
    </>
  );
}

/** A mouse opens it when it goes down, a finger when it is lifted; arrows begin at either end. */
function openedBy(open: (from: MenuSheetProps["from"]) => void): ButtonProps {
  return {
    // The focus goes to the button first, to come back to it.
    preventFocusOnPress: true,
    onPressStart: ({ pointerType, target }: PressEvent) => {
      if (pointerType === "touch" || pointerType === "keyboard") return;
      focus(target);
      open(pointerType === "virtual" ? "first" : null);
    },
    onPress: ({ pointerType, target }: PressEvent) => {
      if (pointerType !== "touch" && pointerType !== "keyboard") return;
      focus(target);
      open(pointerType === "keyboard" ? "first" : null);
    },
    onKeyDown: (event) => {
      if (event.key === "ArrowDown") open("first");
      else if (event.key === "ArrowUp") open("last");
      else return event.continuePropagation();
      event.preventDefault();
    },
  };
}

function focus(target: Element): void {
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function said(isOpen: boolean, id: string): ButtonProps {
  return { "aria-haspopup": "menu", "aria-expanded": isOpen, ...(isOpen && { "aria-controls": id }) };
}
