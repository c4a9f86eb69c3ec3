"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useSession, useSessionValue } from "@/components/editor/desk";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import { dayIn } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/kernel/result";
import { momentOn } from "@/lib/platform/moments";
import type { RailArticle, SendProps } from "./rail-article";

/** By when it is to be reviewed, and off it goes. */
export default function SendForm({ article, submit, close }: SendProps & { close: () => void }) {
  const t = useTranslations("article.send");
  const tCommon = useTranslations("common");
  const session = useSession();
  const unsent = useSessionValue(({ status }) => status.unsent, 0);
  const phase = useSessionValue(({ status }) => status.phase, "saved");
  const [day, setDay] = useState<string | null>(dayDue(article));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const isWaiting = unsent > 0 || !session;
  const send = () =>
    startTransition(async () => {
      if (!session) return;
      const dueAt = day ? momentOn(day, usualTime, article.timeZone).toISOString() : null;
      const input = { articleId: article.id, documentVersion: session.version, dueAt };
      const answer = await submit(input).catch(() => unreachable);
      if (!answer.ok) return setRefusal(answer.error);
      close();
      notify(t("done"));
    });
  return (
    <>
      <p>{t("what", { count: article.reviewersNeeded })}</p>
      <DatePicker label={t("due")} optional value={day} onChange={setDay} />
      {isWaiting && (
        <p role="status" className="text-sm text-warning">
          {t(phase === "kept" ? "unreachable" : "waiting")}
        </p>
      )}
      <RefusalMessage refusal={refusal} own="article.send.refusals" />
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        <Button variant="primary" pending={pending} isDisabled={isWaiting} onPress={send}>
          {t("button")}
        </Button>
      </DialogActions>
    </>
  );
}

/** Of the publication's clock, as the days are. */
const usualTime = "18:00";

function dayDue({ details: { dueAt }, placeDueAt, timeZone }: RailArticle): string | null {
  const due = dueAt ?? placeDueAt;
  const isAhead = due !== null && Date.parse(due) > Date.now();
  return isAhead ? dayIn(timeZone, new Date(due)) : null;
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;
