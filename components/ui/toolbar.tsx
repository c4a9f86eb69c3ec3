"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";

type ToolbarProps = { "aria-label": string; className?: string; children: ReactNode };

const tools = "button:not(:disabled), select:not(:disabled), a[href]";

/**
 * A row of tools: one stop for Tab, arrows within, and back to where one was (WAI-ARIA's toolbar). Of the browser's own elements, since the desk's tools
 * are there before anything else is; what comes later may use React Aria's.
 */
export function Toolbar({ children, ...rest }: ToolbarProps) {
  const left = useRef<HTMLElement | null>(null);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(tools)].filter((tool) => tool.checkVisibility());
    const at = all.indexOf(event.target);
    if (event.key === "Tab") {
      // From its end the browser's own Tab leads out of the row.
      left.current = event.target;
      all.at(event.shiftKey ? 0 : -1)?.focus();
      return;
    }
    const next = { ArrowRight: all[at + 1], ArrowLeft: all[at - 1], Home: all[0], End: all.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  const comeBack = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    if (currentTarget.contains(relatedTarget as globalThis.Node | null)) return;
    const from = left.current;
    left.current = null;
    if (from && currentTarget.contains(from)) from.focus();
  };
  return (
    <div {...rest} role="toolbar" aria-orientation="horizontal" onKeyDownCapture={move} onFocusCapture={comeBack}>
      {children}
    </div>
  );
}
