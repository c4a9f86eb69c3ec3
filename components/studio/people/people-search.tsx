"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";

/** Finds people by name or address: an address of its own, so that it can be kept and gone back to. */
export function PeopleSearch({ find }: { find: string }) {
  const t = useTranslations("people");
  return (
    <Form action="/studio/people" role="search" className="mb-3 max-w-sm">
      <TextField
        name="find"
        type="search"
        label={t("find")}
        hideLabel
        placeholder={t("find")}
        defaultValue={find}
        before={<Icon of={Search} />}
      />
    </Form>
  );
}
