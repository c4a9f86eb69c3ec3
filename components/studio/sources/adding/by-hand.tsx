"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { NewSourceForm, type NewSourceFormProps } from "../new-source-form";

/** For what has no address, and for whoever would rather type. */
export function ByHand(props: NewSourceFormProps) {
  const t = useTranslations("library.add");
  return (
    <Disclosure title={t("byHand")} className="mt-10 border-rule border-t pt-4">
      <NewSourceForm {...props} />
    </Disclosure>
  );
}
