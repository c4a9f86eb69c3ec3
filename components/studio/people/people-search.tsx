"use client";

import { useTranslations } from "next-intl";
import { FindForm } from "@/components/ui/find-form";

/** Finds people by name or address. */
export function PeopleSearch({ find }: { find: string }) {
  const t = useTranslations("people");
  return (
    <div className="mb-3">
      <FindForm action="/studio/people" label={t("find")} find={find} />
    </div>
  );
}
