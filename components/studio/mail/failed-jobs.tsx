"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { FailedJob } from "@/lib/notifications/mail-line";

type Retry = (input: unknown) => Promise<ActionState>;

/** Jobs that were given up, each with what went wrong last, to be tried again. */
export function FailedJobs({ jobs, retry }: { jobs: readonly FailedJob[]; retry: Retry }) {
  return (
    <ul className="border-rule border-t">
      {jobs.map((job) => (
        <Job key={job.id} job={job} retry={retry} />
      ))}
    </ul>
  );
}

function Job({ job: { id, task, failedAt, attempts, lastError }, retry }: { job: FailedJob; retry: Retry }) {
  const t = useTranslations("notifications.mailPage");
  const sentence = useRefusalSentence();
  const [pending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const state = await retry({ outboxId: id });
      if (state.ok) notify(t("againDone"));
      else notify(sentence(state.error), { tone: "problem" });
    });
  return (
    <li className="flex items-start justify-between gap-4 border-rule border-b py-2.5">
      <div className="min-w-0">
        <p>
          <code>{task}</code>{" "}
          <span className="text-muted text-sm">
            {t("attempts", { count: attempts })} · <Time value={failedAt} />
          </span>
        </p>
        {lastError && <p className="break-words text-danger text-sm">{lastError}</p>}
      </div>
      <Button size="sm" pending={pending} onPress={press} aria-label={t("againOf", { task })}>
        {t("again")}
      </Button>
    </li>
  );
}
