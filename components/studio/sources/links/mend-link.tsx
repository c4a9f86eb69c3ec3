"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";

type Props = {
  sourceId: string;
  version: number;
  how: "archive" | "moved";
  action: (input: unknown) => Promise<ActionState<unknown>>;
};

/** Puts the archive's address beside a dead page's, or the new address in the old one's place. */
export function MendLink({ sourceId, version, how, action }: Props) {
  const t = useTranslations("library.link.mend");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, setPending] = useState(false);
  const mend = async () => {
    setPending(true);
    const answer = await action({ sourceId, version, how }).catch(() => unreachable);
    setPending(false);
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) notify(t(`${how}Done`));
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <Button size="sm" pending={isPending} onPress={mend}>
        {t(how)}
      </Button>
      <RefusalMessage refusal={refusal} own="sources.refusals" />
    </div>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;
