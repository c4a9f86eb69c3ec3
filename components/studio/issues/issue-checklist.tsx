"use client";

import { useFormatter, useTranslations } from "next-intl";
import { startTransition, useOptimistic } from "react";
import { LineRows } from "@/components/studio/settings/line-rows";
import { lines } from "@/components/studio/templates/lines";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { IssueChecklist as Points } from "@/lib/issues/issue-checklist";
import { useIssueDesk } from "./desk-context";

type Ticked = { text: string; done: boolean };

/** What is ticked off before the issue goes out, with who ticked it. A tick shows at once. */
export function IssueChecklist() {
  const t = useTranslations("publishing.checklist");
  const { issueId, readiness, actions, timeZone } = useIssueDesk();
  const { may, arrangement } = readiness;
  const format = useFormatter();
  const sentence = useRefusalSentence("issues.refusals");
  const [points, show] = useOptimistic(arrangement.issue.checklist, ticked);
  const tick = (text: string, done: boolean) =>
    startTransition(async () => {
      show({ text, done });
      const answer = await actions.tickPointAction({ issueId, text, done });
      if (!answer.ok) notify(sentence(answer.error), { tone: "problem" });
    });
  const moment = (at: string) => format.dateTime(new Date(at), { month: "short", day: "numeric", timeZone });
  return (
    <div id="checklist" className="flex flex-col gap-1 text-sm">
      {points.length === 0 && <p className="text-muted">{t("none")}</p>}
      {points.map(({ text, done }) => (
        <Checkbox
          key={text}
          isSelected={done !== null}
          isDisabled={!may.arrange}
          onChange={(isDone) => tick(text, isDone)}
          description={done && done.name !== "" ? t("done", { name: done.name, at: moment(done.at) }) : undefined}
        >
          {text}
        </Checkbox>
      ))}
      {may.plan && <RewordButton points={arrangement.issue.checklist} />}
    </div>
  );
}

function ticked(points: Points, { text, done }: Ticked): Points {
  const by = { userId: "", name: "", at: "" };
  return points.map((point) => (point.text === text ? { text, done: done ? (point.done ?? by) : null } : point));
}

function RewordButton({ points }: { points: Points }) {
  const t = useTranslations("publishing.checklist");
  const word = t(points.length > 0 ? "edit" : "add");
  const trigger = (
    <Button variant="quiet" size="sm" className="self-start">
      {word}
    </Button>
  );
  return (
    <Dialog title={word} trigger={trigger}>
      {(close) => <RewordForm points={points} close={close} />}
    </Dialog>
  );
}

function RewordForm({ points, close }: { points: Points; close: () => void }) {
  const t = useTranslations("publishing.checklist");
  const { issueId, actions } = useIssueDesk();
  const send = (data: FormData) => actions.rewordChecklistAction({ issueId, texts: lines(data, "points.") });
  const form = useActionForm(send, { onDone: close });
  return (
    <ActionForm form={form} own="issues.refusals">
      <LineRows
        name="points"
        label={t("points")}
        hint={t("hint")}
        line={t("point")}
        add={t("addPoint")}
        initial={points.map(({ text }) => text)}
      />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{t("save")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
