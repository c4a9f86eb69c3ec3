"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";

type Props = { issueId: string; send: (input: unknown) => Promise<ActionState> };

/** Sends the mail to whoever presses, as it is now. */
export function TestMailing({ issueId, send }: Props) {
  const t = useTranslations("mailing.issue");
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const press = () =>
    startTransition(async () => {
      const answer = await send({ issueId });
      setRefusal(answer.ok ? null : answer.error);
      if (answer.ok) notify(t("tested"));
    });
  return (
    <>
      <Button onPress={press} pending={pending}>
        {t("test")}
      </Button>
      <RefusalMessage refusal={refusal} />
    </>
  );
}
