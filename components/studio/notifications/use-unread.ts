"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";

/*
 * How many notifications wait, told to every bell of the page. It is asked for anew when somebody goes to another page of the desk, comes
 * back to it from elsewhere, or has read some: a stream of its own would take one of the few connections that a browser keeps to a server.
 */

let known: number | null = null;
const listeners = new Set<() => void>();
/** The desk has just been drawn with the count: the first page does not ask. */
let lastAsked: number | null = null;

/** Milliseconds between two questions, however often one goes from page to page. */
const atMostEvery = 3_000;

/** @param drawn the count when the desk was drawn */
export function useUnread(drawn: number): number {
  const path = usePathname();
  const count = useSyncExternalStore(
    subscribe,
    () => known,
    () => null,
  );
  useEffect(() => {
    if (lastAsked === null) lastAsked = Date.now();
    else if (path) ask();
  }, [path]);
  useEffect(() => {
    const comeBack = () => document.visibilityState === "visible" && ask();
    document.addEventListener("visibilitychange", comeBack);
    return () => document.removeEventListener("visibilitychange", comeBack);
  }, []);
  return count ?? drawn;
}

/** What somebody has just read counts at once. */
export function askUnreadNow(): void {
  lastAsked = 0;
  ask();
}

function ask(): void {
  if (Date.now() - (lastAsked ?? 0) < atMostEvery) return;
  lastAsked = Date.now();
  fetch("/api/notifications/unread")
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((value: { count?: unknown } | null) => tell(value?.count))
    .catch(() => {}); // no network: the next page asks again
}

function tell(count: unknown): void {
  if (typeof count !== "number" || count === known) return;
  known = count;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
