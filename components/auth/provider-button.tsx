"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Goes to the house's own sign-in (OpenID Connect) and comes back signed in. */
export function ProviderButton({ name, next }: { name: string; next: string }) {
  const t = useTranslations("auth.signIn");
  const [leaving, setLeaving] = useState(false);
  const go = () => {
    setLeaving(true);
    signIn("oidc", { callbackUrl: next }).catch(() => setLeaving(false));
  };
  return (
    <div className="flex flex-col gap-4">
      <p
        aria-hidden="true"
        className="flex items-center gap-3 text-muted text-xs before:h-px before:flex-1 before:bg-rule after:h-px after:flex-1 after:bg-rule"
      >
        {t("or")}
      </p>
      <Button pending={leaving} onPress={go}>
        {t("with", { name })}
      </Button>
    </div>
  );
}
