"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { notify } from "./toast";

type UnreachablePartProps = { isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void };

/** Instead of a sheet or a menu whose script could not be fetched: says so, and takes itself away. */
export function UnreachablePart({ isOpen, onOpenChange }: UnreachablePartProps) {
  const t = useTranslations("errors.refusals");
  useEffect(() => {
    if (!isOpen) return;
    notify(t("unreachable"), { tone: "problem" });
    onOpenChange?.(false);
  }, [t, isOpen, onOpenChange]);
  return null;
}
