"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { late } from "@/components/ui/late";
import { Time } from "@/components/ui/time";
import { whenIdle } from "@/components/ui/when-idle";
import type { DeadlineProps, RailArticle } from "./rail-article";

// With its calendar it would weigh on everybody who only writes.
const DeadlineForm = late<DeadlineProps & { close: () => void }>(() => import("./deadline-form"), Unreachable);

/** What is out, or out of the work, is due no more. */
const finished: readonly RailArticle["state"][] = ["published", "corrected", "retracted", "scheduled", "spiked"];

/** By when the article is due: its own day, else that of its place in the issue. Whoever hands out work sets it. */
export function Deadline({ article, update }: DeadlineProps) {
  const t = useTranslations("article");
  const { details, placeDueAt, timeZone, state } = article;
  const isWritten = finished.includes(state);
  const due = isWritten ? null : (details.dueAt ?? placeDueAt);
  const maySet = article.mayAssign && !isWritten;
  useEffect(() => (maySet ? whenIdle(DeadlineForm.fetchSoon) : undefined), [maySet]);
  return (
    <>
      {due && (
        <span className="text-muted text-sm">
          {t("due")} <Time value={due} timeZone={timeZone} as="day" />
        </span>
      )}
      {maySet && (
        <Dialog
          title={t("deadline.title")}
          width="sm"
          trigger={
            <Button variant="quiet" size="sm">
              {t(due ? "deadline.change" : "deadline.set")}
            </Button>
          }
        >
          {(close) => <DeadlineForm article={article} update={update} close={close} />}
        </Dialog>
      )}
    </>
  );
}

function Unreachable() {
  const t = useTranslations("errors.refusals");
  return <p role="alert">{t("unreachable")}</p>;
}
