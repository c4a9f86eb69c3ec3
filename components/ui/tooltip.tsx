"use client";

import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Kbd } from "./kbd";

export type TooltipProps = {
  /** A Button (or another thing of React Aria that takes the focus). */
  children: ReactNode;
  /** A few words. Never the only place where something important is said. */
  text: string;
  /** Keys that do the same. */
  shortcut?: string;
};

/** Names an icon button when it is pointed at or focused. */
export function Tooltip({ children, text, shortcut }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        offset={6}
        className="flex max-w-64 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-paper text-xs"
      >
        {text}
        {shortcut && <Kbd inverse>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
