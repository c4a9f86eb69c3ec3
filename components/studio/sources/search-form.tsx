"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";

type Props = { action: string; text: string; label: string; placeholder: string };

/** Words to search a list by; the list's address holds them. */
export function SearchForm({ action, text, label, placeholder }: Props) {
  const t = useTranslations("common");
  const [words, setWords] = useState(text);
  return (
    <Form action={action} role="search" aria-label={label} className="flex flex-wrap items-end gap-2">
      <TextField
        name="q"
        label={label}
        hideLabel
        value={words}
        onChange={setWords}
        placeholder={placeholder}
        before={<Icon of={Search} />}
        className="w-full sm:w-96"
      />
      <Button type="submit">{t("search")}</Button>
      {text !== "" && (
        <Link href={action} onClick={() => setWords("")} className="link px-2 py-2 text-sm">
          {t("clear")}
        </Link>
      )}
    </Form>
  );
}
