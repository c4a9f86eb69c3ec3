"use client";

import { useState, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RefusalMessage } from "@/components/ui/refusal-message";
import type { Refusal } from "@/lib/kernel/result";
import type { ReviewAct } from "./verdict-form";

type Props = {
  items: readonly { label: string; done: boolean }[];
  bound: { articleId: string; roundId: string };
  mayTick: boolean;
  action: ReviewAct;
};

/** What the round's reviewers tick off. Each tick is stored at once. */
export function ReviewChecklist({ items, bound, mayTick, action }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const tick = (item: number, done: boolean) =>
    startTransition(async () => {
      const answer = await action({ ...bound, item, done });
      setRefusal(answer.ok ? null : answer.error);
    });
  return (
    <>
      {items.map(({ label, done }, item) => (
        <Checkbox key={label} isSelected={done} isDisabled={!mayTick || pending} onChange={(next) => tick(item, next)}>
          {label}
        </Checkbox>
      ))}
      <RefusalMessage refusal={refusal} own="review.refusals" />
    </>
  );
}
