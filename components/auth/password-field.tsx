"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";

type Props = { name: string; label: string; autoComplete: "current-password" | "new-password"; description?: string };

/** A password, which can be looked at while it is typed. */
export function PasswordField({ name, label, autoComplete, description }: Props) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        name={name}
        type={shown ? "text" : "password"}
        label={label}
        description={description}
        autoComplete={autoComplete}
        spellCheck="false"
        isRequired
      />
      <button
        type="button"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute top-0 right-0 inline-flex items-center gap-1 rounded-sm px-1 text-muted text-xs leading-5 hover:text-ink pointer-coarse:py-1"
      >
        <Icon of={shown ? EyeOff : Eye} className="size-3.5" />
        {shown ? t("hide") : t("show")}
      </button>
    </div>
  );
}
