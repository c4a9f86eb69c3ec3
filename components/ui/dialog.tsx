"use client";

import type { ReactNode } from "react";
import { ButtonContext } from "react-aria-components/Button";
import type { DialogSheetProps } from "./dialog-sheet";
import { late } from "./late";
import { UnreachablePart } from "./unreachable-part";
import { useLateSheet } from "./use-late-sheet";

export type DialogProps = DialogSheetProps & {
  /** The button that opens it. Without one, steer it with `isOpen`. */
  trigger?: ReactNode;
};

// What keeps the focus inside and the page behind still weighs much, and is wanted only when somebody opens one.
const DialogSheet = late<DialogSheetProps>(() => import("./dialog-sheet"), UnreachablePart);

/** A sheet laid over the desk. Keeps the focus inside, gives it back when it closes; Escape goes back one step. */
export function Dialog({ trigger, isOpen: steered, onOpenChange, ...sheet }: DialogProps) {
  const { isOpen, wasOpen, setOpen } = useLateSheet(DialogSheet, { isOpen: steered, onOpenChange });
  const opens = { onPress: () => setOpen(true), isPressed: isOpen, "aria-expanded": isOpen };
  return (
    <>
      {trigger && <ButtonContext value={{ ...opens, "aria-haspopup": "dialog" }}>{trigger}</ButtonContext>}
      {wasOpen && <DialogSheet {...sheet} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

/** The row of buttons at the end of a dialog: the primary one first for the reader, last for the eye. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <footer className="mt-2 flex flex-wrap-reverse justify-end gap-2">{children}</footer>;
}
