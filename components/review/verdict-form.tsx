"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";

/** A guarded action as it is handed to the browser: what is bound, then what was typed. */
export type GuardedVerdict = (bound: unknown, form?: FormData) => Promise<ActionState<unknown>>;
/** A guarded action that takes all of its input at once. */
export type ReviewAct = (input: unknown) => Promise<ActionState<unknown>>;

type Choice = "approve" | "requestChanges" | "abstain";
type Props = {
  bound: { articleId: string; roundId: string; revisionHash: string };
  /** The moment of this person's latest verdict in the round; a second thought is a second verdict. */
  decidedAt: string | null;
  action: GuardedVerdict;
};

/** A verdict on exactly the text that is shown: it is bound to its hash, and refused if another text has taken its place. */
export function VerdictForm(props: Props) {
  const place = useFocusKept<HTMLDivElement>(props.decidedAt ?? "");
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Verdict key={props.decidedAt} {...props} />
    </div>
  );
}

function Verdict({ bound, decidedAt, action }: Props) {
  const t = useTranslations("review.form");
  const [choice, setChoice] = useState<Choice | "">("");
  const form = useActionForm((data) => action(bound, data));
  const choices: Choice[] = ["approve", "requestChanges", "abstain"];
  return (
    <ActionForm form={form} own="review.refusals" aria-label={t("label")}>
      {decidedAt && <p className="text-muted text-sm">{t("again")}</p>}
      <RadioGroup
        name="verdict"
        label={t("verdict")}
        value={choice}
        onChange={(value) => setChoice(choices.find((one) => one === value) ?? "")}
        options={choices.map((id) => ({ id, label: t(`${id}.label`), description: t(`${id}.help`) }))}
      />
      <TextArea
        name="note"
        label={choice === "requestChanges" ? t("whatToChange") : t("note")}
        optional={choice !== "requestChanges"}
        maxLength={4000}
        rows={4}
      />
      <SubmitButton isDisabled={choice === ""}>{t(choice ? `${choice}.submit` : "choose")}</SubmitButton>
    </ActionForm>
  );
}
