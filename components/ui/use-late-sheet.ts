import { useEffect, useState } from "react";
import type { LatePart } from "./late";
import { whenIdle } from "./when-idle";

type LateSheet = {
  readonly isOpen: boolean;
  /** Whether it has been open: it stays from then on, so that it can close in its own way. */
  readonly wasOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
};

/** Steered from outside, or by itself. */
type Steering = {
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
};

/** Something that opens over the page and whose script comes when the page is idle, so that it opens at once and without a network. */
export function useLateSheet(part: LatePart, { isOpen, onOpenChange }: Steering): LateSheet {
  const [own, setOwn] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => whenIdle(part.fetchSoon), [part]);
  const open = isOpen ?? own;
  // What could not be fetched is asked for anew the next time.
  const stays = open || (wasOpen && part.isThere());
  if (stays !== wasOpen) setWasOpen(stays);
  const setOpen = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return { isOpen: open, wasOpen, setOpen };
}
