"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from "react-aria-components/Checkbox";
import { cx } from "./cx";
import { Icon } from "./icon";

export type CheckboxProps = Omit<AriaProps, "className" | "children"> & {
  children: ReactNode;
  /** A quieter line under the label. */
  description?: ReactNode;
  className?: string;
};

/** Yes or no, sent with a form. For a setting that takes effect at once use Switch. */
export function Checkbox({ children, description, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={cx("group flex items-start gap-2.5 py-1 pointer-coarse:py-2.5", className)}>
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-sm border border-edge bg-raised text-paper group-data-disabled:border-rule group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-focus-visible:outline-offset-2 group-data-hovered:border-ink group-data-indeterminate:border-ink group-data-indeterminate:bg-ink group-data-invalid:border-danger group-data-selected:border-ink group-data-selected:bg-ink">
            {isIndeterminate ? (
              <Icon of={Minus} className="size-3.5" />
            ) : (
              isSelected && <Icon of={Check} className="size-3.5" />
            )}
          </span>
          <span className="group-data-disabled:text-faint">
            {children}
            {description && <span className="block text-muted text-sm">{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
