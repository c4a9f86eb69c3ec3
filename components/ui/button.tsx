"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "isPending"> & {
  children?: ReactNode;
  /** What it looks like, and so how much it weighs. Default: secondary. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** An icon before the words. */
  icon?: ReactNode;
  /** Working: keeps its width and its focus, takes no second press, and says so to a screen reader. */
  pending?: boolean;
  className?: string;
};

/** Something that acts. With no words inside it, give it an `aria-label`. */
export function Button({ children, variant, size, icon, pending = false, className, ...rest }: ButtonProps) {
  const t = useTranslations("common");
  return (
    <AriaButton {...rest} isPending={pending} className={buttonClass(variant, size, className)}>
      <span className={pending ? "invisible inline-flex items-center gap-1.5" : "contents"}>
        {icon}
        {children}
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner label={t("working")} />
        </span>
      )}
    </AriaButton>
  );
}
