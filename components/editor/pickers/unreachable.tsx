"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { notify } from "@/components/ui/toast";
import { useDesk } from "../desk";

/** Instead of a dialog that could not be fetched: says so, and the page goes on. */
export function Unreachable() {
  const t = useTranslations("errors.refusals");
  const { pick } = useDesk();
  useEffect(() => {
    notify(t("unreachable"), { tone: "problem" });
    pick(null);
  }, [t, pick]);
  return null;
}
