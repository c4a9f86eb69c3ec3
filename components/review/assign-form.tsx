"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DateTimePicker } from "@/components/ui/date-time-picker";
import { DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import type { Refusal } from "@/lib/kernel/result";
import type { Candidate } from "@/lib/review/review-view";
import type { ReviewAct } from "./verdict-form";

export type AssignProps = {
  bound: { articleId: string; roundId: string };
  candidates: readonly Candidate[];
  /** Who is asked now; recused people are not among them. */
  asked: readonly { readonly userId: string; readonly name: string; readonly required: boolean }[];
  dueAt: string | null;
  timeZone: string;
  action: ReviewAct;
};

type Part = "none" | "required" | "optional";
type Parts = Readonly<Record<string, Part>>;

/** One row a reviewer of the publication. Whoever wrote part of the text is shown, and cannot be asked. */
export default function AssignForm({ bound, candidates, asked, dueAt, ...rest }: AssignProps & { close: () => void }) {
  const { timeZone, action, close } = rest;
  const t = useTranslations("review.assign");
  const tCommon = useTranslations("common");
  const [parts, setParts] = useState<Parts>(() => partsOf(asked));
  const [due, setDue] = useState(dueAt);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const people = [...candidates, ...asked.filter(isMissing(candidates)).map((one) => ({ ...one, wrote: false }))];
  const options = (["none", "required", "optional"] as const).map((id) => ({ id, label: t(id) }));
  const send = () =>
    startTransition(async () => {
      const answer = await action({ ...bound, reviewers: chosen(parts), dueAt: due }).catch(() => unreachable);
      if (!answer.ok) return setRefusal(answer.error);
      close();
      notify(t("done"));
    });
  return (
    <>
      <p className="text-muted text-sm">{t("what")}</p>
      <ul className="flex flex-col">
        {people.map(({ userId, name, wrote }) => (
          <li key={userId} className="flex flex-wrap items-center justify-between gap-x-4 border-rule border-b py-2">
            <span className="flex flex-col">
              {name}
              {wrote && <span className="text-muted text-xs">{t("wrote")}</span>}
            </span>
            <Select
              label={t("partOf", { name })}
              hideLabel
              className="w-40"
              options={options}
              value={parts[userId] ?? "none"}
              isDisabled={wrote}
              onChange={(part) => setParts({ ...parts, [userId]: part as Part })}
            />
          </li>
        ))}
        {people.length === 0 && <li className="text-muted">{t("nobody")}</li>}
      </ul>
      <DateTimePicker label={t("due")} optional timeZone={timeZone} defaultValue={due} onChange={setDue} />
      <RefusalMessage refusal={refusal} own="review.assign.refusals" />
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        <Button variant="primary" pending={pending} onPress={send}>
          {t("confirm")}
        </Button>
      </DialogActions>
    </>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

const isMissing = (candidates: readonly Candidate[]) => (one: { userId: string }) =>
  !candidates.some(({ userId }) => userId === one.userId);

function partsOf(asked: AssignProps["asked"]): Parts {
  return Object.fromEntries(asked.map(({ userId, required }) => [userId, required ? "required" : "optional"]));
}

function chosen(parts: Parts) {
  return Object.entries(parts).flatMap(([userId, part]) =>
    part === "none" ? [] : [{ userId, required: part === "required" }],
  );
}
