"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toast";
import { useIssueDesk } from "../desk-context";
import { ScheduleDialog } from "./schedule-dialog";

/** How the issue goes out: the moment that it waits for, what became of the last one, and who may read it before. */
export function GoingOutState() {
  const t = useTranslations("going");
  const { issueId, going, readiness } = useIssueDesk();
  const { schedule, failed, previewLinks, withdrawn } = going;
  const maySchedule = readiness.may.publish && !schedule && readiness.blockers.length === 0;
  const says = schedule || failed || withdrawn || maySchedule;
  return (
    <div id="going-out" className="flex flex-col items-start gap-3 text-sm">
      {withdrawn && <p>{t("withdrawn", { name: withdrawn.by, reason: withdrawn.reason })}</p>}
      {failed && <Failed failed={failed} />}
      {schedule && <Waiting schedule={schedule} />}
      {maySchedule && <ScheduleDialog />}
      {!says && <p className="text-muted">{t("none")}</p>}
      {previewLinks !== null && (
        <Link className="link" href={`/studio/issues/${issueId}/preview-links`}>
          {t("links.open", { count: previewLinks })}
        </Link>
      )}
    </div>
  );
}

function useMoment() {
  const format = useFormatter();
  const { timeZone } = useIssueDesk();
  return (at: string) =>
    format.dateTime(new Date(at), {
      ...{ year: "numeric", month: "long", day: "numeric", weekday: "long", hour: "2-digit", minute: "2-digit" },
      ...{ hourCycle: "h23", timeZone },
    });
}

function Waiting({ schedule }: { schedule: NonNullable<ReturnType<typeof useIssueDesk>["going"]["schedule"]> }) {
  const t = useTranslations("going.schedule");
  const { issueId, readiness, goingActions, timeZone } = useIssueDesk();
  const moment = useMoment();
  const cancel = () => goingActions.unscheduleAction({ issueId, scheduleId: schedule.id });
  return (
    <>
      <div className="flex flex-col gap-1">
        <p className="font-bold">
          <time dateTime={schedule.at}>{moment(schedule.at)}</time>
        </p>
        <p className="text-muted">
          {t("by", { name: schedule.madeBy })} · {timeZone}
        </p>
        {schedule.embargoed && (
          <p>
            <Badge tone="strong">{t("embargoed")}</Badge>
          </p>
        )}
        {schedule.overdue && (
          <p role="alert" className="text-danger">
            {t("overdue")}
          </p>
        )}
      </div>
      {readiness.may.publish && (
        <div className="flex flex-wrap gap-2">
          <ScheduleDialog />
          <ConfirmDialog
            title={t("cancelTitle")}
            confirmLabel={t("cancelDo")}
            onConfirm={cancel}
            onDone={() => notify(t("cancelled"))}
            own="going.refusals"
            trigger={<Button size="sm">{t("cancelDo")}</Button>}
          >
            <p>{t("cancelExplain")}</p>
          </ConfirmDialog>
        </div>
      )}
    </>
  );
}

function Failed({ failed }: { failed: NonNullable<ReturnType<typeof useIssueDesk>["going"]["failed"]> }) {
  const t = useTranslations("going.failed");
  const moment = useMoment();
  return (
    <div className="rounded-md border border-danger border-l-4 px-3 py-2" role="note">
      <p>{t(failed.outcome, { moment: moment(failed.at) })}</p>
    </div>
  );
}
