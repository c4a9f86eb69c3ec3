"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";

type Props = { sourceId: string; action: (input: unknown) => Promise<ActionState<unknown>> };

/** Has the page looked at now. The look itself is a job: it may have to wait for its host. */
export function CheckNow({ sourceId, action }: Props) {
  const t = useTranslations("library.link");
  const sentence = useRefusalSentence("library.link.refusals");
  const [isPending, setPending] = useState(false);
  const check = async () => {
    setPending(true);
    const answer = await action({ sourceId }).catch(() => unreachable);
    setPending(false);
    if (answer.ok) notify(t("asked"));
    else notify(sentence(answer.error), { tone: "problem" });
  };
  return (
    <Button size="sm" variant="quiet" pending={isPending} onPress={check}>
      {t("check")}
    </Button>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;
