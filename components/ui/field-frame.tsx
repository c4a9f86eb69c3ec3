"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

/** What every field has in common. */
export type FieldProps = {
  /** What it asks for: a noun, always shown. */
  label: string;
  /** One sentence that helps to fill it in; stands under the label. */
  description?: ReactNode;
  /** Says "optional" beside the label. Most fields are required, so it is the others that say something. */
  optional?: boolean;
  /** Hides the label from the eye where the place makes it plain (a filter in a bar); it is still read out. */
  hideLabel?: boolean;
  className?: string;
};

type FrameProps = Pick<FieldProps, "label" | "description" | "optional" | "hideLabel"> & { children: ReactNode };

/** Label, help, the field itself, and under it why it was refused. Stands inside one of React Aria's fields. */
export function FieldFrame({ label, description, optional, hideLabel, children }: FrameProps) {
  const t = useTranslations("common");
  return (
    <>
      <Label className={hideLabel ? "unseen" : "flex items-baseline gap-2 font-bold text-sm"}>
        {label}
        {optional && <span className="font-normal text-muted text-xs">{t("optional")}</span>}
      </Label>
      {description && (
        <Text slot="description" className="-mt-0.5 text-muted text-sm">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="text-danger text-sm" />
    </>
  );
}

/** The distance between the parts of a field. */
export const fieldClass = "group/field flex min-w-0 flex-col gap-1.5";
