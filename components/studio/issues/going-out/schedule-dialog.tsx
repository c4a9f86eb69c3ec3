"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { clockIn } from "@/lib/kernel/wall-clock";
import type { Blocker } from "@/lib/publishing/blocker";
import { useIssueDesk } from "../desk-context";
import { text } from "../issue-actions";
import { Readiness } from "../readiness";
import { EditionWords, editionWordsOf } from "./edition-words";

/** Has the issue go out by itself at a moment, or moves the moment that it waits for. */
export function ScheduleDialog() {
  const t = useTranslations("going.schedule");
  const { going } = useIssueDesk();
  const title = going.schedule ? t("move") : t("open");
  return (
    <Dialog title={title} trigger={<Button size="sm">{title}</Button>}>
      {(close) => <ScheduleForm close={close} />}
    </Dialog>
  );
}

function ScheduleForm({ close }: { close: () => void }) {
  const t = useTranslations("going.schedule");
  const format = useFormatter();
  const { issueId, readiness, going, goingActions, timeZone } = useIssueDesk();
  const now = useBeginning();
  const [day, setDay] = useState<string | null>(now.day);
  const schedule = (data: FormData) =>
    goingActions.scheduleAction({
      ...{ issueId, hash: readiness.hash, edition: readiness.nextEdition, day: day ?? "" },
      ...{ time: text(data, "time"), turn: text(data, "turn") || null },
      embargoed: text(data, "embargoed") === "true",
      ...editionWordsOf(data),
    });
  const done = ({ at }: { at: string }) => {
    close();
    const moment = format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "short", hourCycle: "h23", timeZone });
    notify(t("done", { moment }));
  };
  const form = useActionForm(schedule, { onDone: done });
  const { refusal } = form;
  const blockers = refusal?.code === "blocked" ? (refusal.facts.blockers as Blocker[]) : [];
  return (
    <ActionForm form={form} own="going.refusals">
      <p>{t("explain")}</p>
      {blockers.length > 0 && <Readiness blockers={blockers} />}
      <div className="flex flex-wrap gap-4">
        <DatePicker name="day" label={t("day")} value={day} onChange={setDay} minValue={now.today} />
        <TextField name="time" type="time" label={t("time")} defaultValue={now.time} isRequired className="w-36" />
      </div>
      <p className="text-muted text-sm">{t("zone", { zone: timeZone })}</p>
      {refusal?.code === "doubledHour" && <Turns facts={refusal.facts} />}
      <Checkbox
        name="embargoed"
        value="true"
        description={t("embargoHint")}
        defaultSelected={going.schedule?.embargoed ?? false}
      >
        {t("embargo")}
      </Checkbox>
      <EditionWords />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{going.schedule ? t("move") : t("do")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

/** Where the form begins: the moment that it waits for, or nine o'clock on the day of the issue, or tomorrow if that is over. */
function useBeginning() {
  const { going, timeZone, readiness } = useIssueDesk();
  const [today] = useState(() => dayOf(clockIn(timeZone, new Date())));
  const [tomorrow] = useState(() => dayOf(clockIn(timeZone, new Date(Date.now() + 24 * 60 * 60 * 1000))));
  const clock = going.schedule && clockIn(timeZone, new Date(going.schedule.at));
  const { publicationDate } = readiness.arrangement.issue;
  const planned = publicationDate > today ? publicationDate : tomorrow;
  return { today, day: clock ? dayOf(clock) : planned, time: clock ? clock.toISOString().slice(11, 16) : "09:00" };
}

const dayOf = (clock: Date) => clock.toISOString().slice(0, 10);

/** The clock shows this time twice on that day: which one is meant. */
function Turns({ facts }: { facts: Readonly<Record<string, unknown>> }) {
  const t = useTranslations("going.schedule");
  const format = useFormatter();
  const { timeZone } = useIssueDesk();
  const said = (moment: unknown) =>
    format.dateTime(new Date(String(moment)), { timeStyle: "long", hourCycle: "h23", timeZone });
  return (
    <RadioGroup
      name="turn"
      label={t("twice")}
      defaultValue="first"
      options={[
        { id: "first", label: t("first", { time: said(facts.first) }) },
        { id: "second", label: t("second", { time: said(facts.second) }) },
      ]}
    />
  );
}
