"use client";

import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaProps } from "react-aria-components/Switch";
import { cx } from "./cx";

export type SwitchProps = Omit<AriaProps, "className" | "children"> & { children: ReactNode; className?: string };

/** On or off, taking effect at once. Inside a form that is sent, use Checkbox. */
export function Switch({ children, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={cx("group flex items-center gap-2.5 py-1 pointer-coarse:py-2.5", className)}>
      <span className="flex h-5 w-8.5 shrink-0 items-center rounded-full border border-edge bg-raised p-0.5 transition-colors group-data-disabled:border-rule group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-focus-visible:outline-offset-2 group-data-selected:border-ink group-data-selected:bg-ink">
        <span className="size-3.5 rounded-full bg-edge transition-transform group-data-selected:translate-x-3.5 group-data-selected:bg-paper" />
      </span>
      <span className="group-data-disabled:text-faint">{children}</span>
    </AriaSwitch>
  );
}
