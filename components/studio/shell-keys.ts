"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ShellData } from "./shell-data";
import { letterKeysWork } from "./shell-letter-keys";
import { places } from "./shell-places";

/** How long after G the second key may come, in milliseconds. */
const patience = 1500;

/**
 * The desk's own keys: Ctrl/Cmd K everywhere; ? and "G then a letter" only where nothing is being typed. None of them is
 * heard in the middle of a Hangul syllable.
 */
export function useShellKeys(data: ShellData, open: (sheet: "palette" | "help") => void) {
  const router = useRouter();
  const wentAt = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const sheet = sheetOf(event);
      if (sheet) {
        event.preventDefault();
        open(sheet);
      }
      if (isNotForUs(event)) return;
      const place = event.timeStamp - wentAt.current < patience ? placeOf(event.code, data) : undefined;
      wentAt.current = event.code === "KeyG" ? event.timeStamp : 0;
      if (place) router.push(place.href);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [data, open, router]);
}

/** By the key's place on the keyboard, so that it also works while the keyboard is set to Hangul. */
function placeOf(code: string, data: ShellData) {
  return places.find(({ id, key }) => code === `Key${key.toUpperCase()}` && data.places.includes(id));
}

function sheetOf(event: KeyboardEvent): "palette" | "help" | null {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (command && event.code === "KeyK") return "palette";
  return event.key === "?" && !isNotForUs(event) ? "help" : null;
}

function isNotForUs({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !letterKeysWork()) return true;
  const places = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]";
  return target instanceof HTMLElement && target.closest(places) !== null;
}
