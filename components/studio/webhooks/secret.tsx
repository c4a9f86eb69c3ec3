"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

/** The secret that messages are signed with: shown now, and never again. */
export function Secret({ secret, close }: { secret: string; close: () => void }) {
  const t = useTranslations("webhooks");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(secret).then(
      () => true,
      () => false,
    );
    setCopied(done);
  };
  return (
    <>
      <p role="status">{t("secretOnce")}</p>
      <TextField label={t("secret")} value={secret} isReadOnly autoFocus />
      <DialogActions>
        <Button onPress={copy}>{copied ? t("copied") : t("copy")}</Button>
        <Button variant="primary" onPress={close}>
          {t("done")}
        </Button>
      </DialogActions>
    </>
  );
}
