"use client";

import { useSyncExternalStore } from "react";

const key = "letter-keys";
const listeners = new Set<() => void>();

/**
 * Whether keys without Ctrl or Cmd do anything (? and G with a letter). Whoever speaks to the computer, or hits keys by
 * accident, can switch them off on this device (WCAG 2.2, 2.1.4).
 */
export function letterKeysWork(): boolean {
  return localStorage.getItem(key) !== "off";
}

export function setLetterKeys(work: boolean): void {
  localStorage.setItem(key, work ? "on" : "off");
  for (const listener of listeners) listener();
}

export function useLetterKeys(): boolean {
  return useSyncExternalStore(subscribe, letterKeysWork, () => true);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
