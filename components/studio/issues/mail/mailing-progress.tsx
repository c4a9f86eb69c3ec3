"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { Time } from "@/components/ui/time";
import type { Refusal } from "@/lib/kernel/result";
import { deliveryStates, type MailingProgress } from "@/lib/mailing/sending/mailing";
import type { MailingActions } from "./mailing-actions";

type Props = { issueId: string; progress: MailingProgress; maySend: boolean; actions: MailingActions };

/** How often the page asks how far it is, while something goes out. */
const lookAgain = 5_000;

/** How far a mailing is, in figures that keep up, and what can be done about it. */
export function MailingProgressView({ issueId, progress, maySend, actions }: Props) {
  const t = useTranslations("mailing.issue");
  const { counts, startedAt, finishedAt, stoppedAt, by, perMinute, problems } = progress;
  const goes = !finishedAt && !stoppedAt;
  useLooking(goes);
  const total = deliveryStates.reduce((sum, state) => sum + counts[state], 0);
  const over = counts.sent + counts.refused + counts.unknown + counts.skipped;
  const word = finishedAt ? t("finished") : stoppedAt ? t("stopped") : t("goes", { perMinute });
  return (
    <div className="flex flex-col items-start gap-3">
      <p role="status">
        <strong>{word}</strong> {by ? t("begunBy", { name: by }) : t("begunByItself")}{" "}
        <Time value={startedAt} as="full" />
      </p>
      <progress
        className="h-1.5 w-full max-w-md appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink"
        max={total}
        value={over}
        aria-label={t("progress")}
      />
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {deliveryStates
          .filter((state) => state !== "sending" && (counts[state] > 0 || state === "sent"))
          .map((state) => (
            <div key={state} className="flex gap-2">
              <dt className="text-muted">{t(`states.${state}`)}</dt>
              <dd className="tabular font-bold">{counts[state] + (state === "waiting" ? counts.sending : 0)}</dd>
            </div>
          ))}
      </dl>
      {problems.length > 0 && <Problems problems={problems} />}
      {maySend && <Tools issueId={issueId} progress={progress} actions={actions} goes={goes} />}
    </div>
  );
}

function useLooking(goes: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!goes) return;
    const timer = setInterval(() => router.refresh(), lookAgain);
    return () => clearInterval(timer);
  }, [goes, router]);
}

function Problems({ problems }: { problems: MailingProgress["problems"] }) {
  const t = useTranslations("mailing.issue");
  return (
    <details className="w-full text-sm">
      <summary className="cursor-pointer py-1">{t("problems")}</summary>
      <ul>
        {problems.map(({ email, state, problem }, index) => (
          <li key={`${email} ${index.toString()}`} className="border-rule border-b py-1.5">
            <span className="break-all font-bold">{email || t("deletedSince")}</span>{" "}
            <span className="text-muted">{t(`states.${state}`)}</span>{" "}
            <span className="break-words text-danger">{problem}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type ToolProps = Omit<Props, "maySend"> & { goes: boolean };

function Tools({ issueId, progress, actions, goes }: ToolProps) {
  const t = useTranslations("mailing.issue");
  const [pending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const press = (act: MailingActions["stopMailingAction"]) =>
    startTransition(async () => {
      const answer = await act({ issueId });
      setRefusal(answer.ok ? null : answer.error);
    });
  const { unknown } = progress.counts;
  return (
    <div className="flex flex-wrap gap-3">
      {goes && (
        <Button onPress={() => press(actions.stopMailingAction)} pending={pending}>
          {t("stop")}
        </Button>
      )}
      {progress.stoppedAt && !progress.finishedAt && (
        <Button onPress={() => press(actions.resumeMailingAction)} pending={pending}>
          {t("resume")}
        </Button>
      )}
      {unknown > 0 && (
        <ConfirmDialog
          title={t("resendTitle", { count: unknown })}
          confirmLabel={t("resend")}
          trigger={<Button>{t("resend")}</Button>}
          onConfirm={() => actions.resendUnknownAction({ issueId })}
        >
          <p>{t("resendHint")}</p>
        </ConfirmDialog>
      )}
      <RefusalMessage refusal={refusal} />
    </div>
  );
}
