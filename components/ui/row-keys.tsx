"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Lets the arrow keys, Home and End walk along the `[data-row-link]`s inside. Enter is the link's own. */
export function RowKeys({ children, className }: { children: ReactNode; className?: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = ref.current;
    box?.addEventListener("keydown", walk);
    return () => box?.removeEventListener("keydown", walk);
  }, []);
  return (
    <div ref={ref} className={className}>
      {children}
    </div>
  );
}

function walk(this: HTMLElement, event: KeyboardEvent) {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...this.querySelectorAll<HTMLElement>("[data-row-link]")];
  const at = links.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : links[target(event.key, at, links.length)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.closest("tr, li")?.scrollIntoView({ block: "nearest" });
}

function target(key: string, at: number, count: number): number {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}
