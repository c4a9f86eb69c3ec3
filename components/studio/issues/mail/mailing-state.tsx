"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { IssueMailing } from "@/lib/mailing/sending/mailing";
import type { Act, MailingActions } from "./mailing-actions";
import { MailingProgressView } from "./mailing-progress";

type Props = { issueId: string; mailing: IssueMailing; actions: MailingActions };

/** Whether the issue goes out by mail and how far that is; sends it where somebody has to say so. */
export function MailingState({ issueId, mailing, actions }: Props) {
  const t = useTranslations("mailing.issue");
  const { progress } = mailing;
  return (
    <section aria-labelledby="sending" className="mb-10 border-rule border-b pb-8">
      <h2 id="sending" className="pb-3 text-lg">
        {t("sending")}
      </h2>
      {progress ? (
        <MailingProgressView issueId={issueId} progress={progress} maySend={mailing.maySend} actions={actions} />
      ) : (
        <NotBegun issueId={issueId} mailing={mailing} start={actions.startMailingAction} />
      )}
    </section>
  );
}

function NotBegun({ issueId, mailing, start }: { issueId: string; mailing: IssueMailing; start: Act }) {
  const t = useTranslations("mailing.issue");
  const { setting, isOut, subscribers, maySend } = mailing;
  if (setting.sending === "off")
    return (
      <p className="text-muted">
        {t("off")}{" "}
        {maySend && (
          <Link className="link" href="/studio/subscribers">
            {t("toSetting")}
          </Link>
        )}
      </p>
    );
  const waits = setting.sending === "automatic" ? t("waitsAutomatic") : t("waitsByHand");
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t("receivers", { count: subscribers })}</p>
      {!isOut && <p className="text-muted">{waits}</p>}
      {isOut && maySend && subscribers > 0 && (
        <ConfirmDialog
          title={t("sendTitle", { count: subscribers })}
          confirmLabel={t("send")}
          trigger={<Button variant="primary">{t("send")}</Button>}
          onConfirm={() => start({ issueId })}
          own="mailing.issue.refusals"
        >
          <p>{t("sendHint", { perMinute: setting.perMinute })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
