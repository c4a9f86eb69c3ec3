"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { useIssueDesk } from "./desk-context";
import { numberIn, text } from "./issue-actions";

/** Number, date, address and introduction: for whoever plans issues. */
export function DetailsButton() {
  const t = useTranslations("issues.details");
  const { readiness } = useIssueDesk();
  if (!readiness.may.plan) return null;
  return (
    <Dialog
      title={t("title")}
      trigger={
        <Button variant="quiet" size="sm">
          {t("open")}
        </Button>
      }
    >
      {(close) => <DetailsForm close={close} />}
    </Dialog>
  );
}

function DetailsForm({ close }: { close: () => void }) {
  const t = useTranslations("issues.details");
  const { actions, change, readiness } = useIssueDesk();
  const { issue } = readiness.arrangement;
  const [day, setDay] = useState<string | null>(issue.publicationDate);
  const send = (data: FormData) =>
    change(actions.changeDetailsAction, {
      number: Number(text(data, "number")),
      slug: issue.liveEditionId ? issue.slug : text(data, "slug"),
      publicationDate: day ?? "",
      introduction: text(data, "introduction"),
      pageBudget: numberIn(data, "pageBudget"),
    });
  const form = useActionForm(send, { onDone: close });
  return (
    <ActionForm form={form} own="issues.refusals">
      <NumberField
        name="number"
        label={t("number")}
        defaultValue={issue.number}
        minValue={1}
        formatOptions={{ useGrouping: false }}
      />
      <DatePicker name="publicationDate" label={t("date")} value={day} onChange={setDay} />
      <TextField
        name="slug"
        label={t("slug")}
        description={issue.liveEditionId ? t("slugFixed") : t("slugHint")}
        defaultValue={issue.slug}
        isDisabled={issue.liveEditionId !== null}
      />
      <NumberField
        name="pageBudget"
        label={t("pageBudget")}
        description={t("pageBudgetHint")}
        defaultValue={issue.pageBudget ?? Number.NaN}
        minValue={1}
        maxValue={2000}
        optional
      />
      <TextArea
        name="introduction"
        label={t("introduction")}
        description={t("introductionHint")}
        defaultValue={issue.introduction}
        optional
      />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{t("save")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
