"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import type { FieldProps } from "./field-class";

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
