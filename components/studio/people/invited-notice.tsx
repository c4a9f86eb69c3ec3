"use client";

import { Check, Copy } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import type { Invited } from "@/lib/people/person-line";

type Props = { email: string; invited: Invited; close: () => void };

/** The letter is on its way; here is its link, once. */
export function InvitedNotice({ email, invited, close }: Props) {
  const [t, tCommon] = [useTranslations("people.invite"), useTranslations("common")];
  const format = useFormatter();
  const [copied, setCopied] = useState(false);
  const until = format.dateTime(new Date(invited.expiresAt), { dateStyle: "long" });
  const copy = async () => {
    await navigator.clipboard.writeText(invited.link).catch(() => undefined);
    setCopied(true);
  };
  return (
    <>
      <p role="status">{t("done", { email })}</p>
      <TextField label={t("link")} description={t("linkHint", { until })} value={invited.link} isReadOnly autoFocus />
      <DialogActions>
        <Button icon={<Icon of={copied ? Check : Copy} />} onPress={copy}>
          {copied ? t("copied") : t("copy")}
        </Button>
        <Button variant="primary" onPress={close}>
          {tCommon("close")}
        </Button>
      </DialogActions>
    </>
  );
}
