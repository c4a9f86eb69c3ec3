"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Colophon } from "@/lib/issues/publication";
import { useIssueDesk } from "./desk-context";
import { text } from "./issue-actions";

/** The imprint that this issue carries: the publication's, or one of its own. */
export function ColophonEditor() {
  const t = useTranslations("issues.colophon");
  const { readiness, actions, changeOrSay } = useIssueDesk();
  const [isEditing, setEditing] = useState(false);
  const { colophonOverride } = readiness.arrangement.issue;
  if (isEditing) return <ColophonForm close={() => setEditing(false)} />;
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-prose text-muted">{colophonOverride ? t("own") : t("house")}</p>
      <Rows rows={readiness.composition.colophon} />
      {readiness.may.arrange && (
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setEditing(true)}>{t("edit")}</Button>
          {colophonOverride && (
            <Button variant="quiet" onPress={() => void changeOrSay(actions.changeColophonAction, { colophon: null })}>
              {t("useHouse")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: Colophon }) {
  const t = useTranslations("issues.colophon");
  if (rows.length === 0) return <EmptyState title={t("empty")} className="w-full" />;
  return (
    <dl className="grid w-full max-w-prose grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 border-rule border-t">
      {rows.map(({ label, value }) => (
        <div key={`${label} ${value}`} className="col-span-2 grid grid-cols-subgrid border-rule border-b py-2">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Row = { key: number; label: string; value: string };

function ColophonForm({ close }: { close: () => void }) {
  const t = useTranslations("issues.colophon");
  const { readiness, actions, change } = useIssueDesk();
  const [rows, setRows] = useState<Row[]>(() => readiness.composition.colophon.map((row, key) => ({ ...row, key })));
  const send = (data: FormData) => {
    const colophon = rows.map((_row, at) => ({
      label: text(data, `colophon.${at}.label`),
      value: text(data, `colophon.${at}.value`),
    }));
    return change(actions.changeColophonAction, { colophon });
  };
  const form = useActionForm(send, { onDone: close });
  const add = () => setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, label: "", value: "" }]);
  return (
    <ActionForm form={form} own="issues.refusals" className="max-w-prose">
      <div className="flex flex-col gap-3">
        {rows.map((row, at) => (
          <div key={row.key} className="grid grid-cols-[minmax(6rem,1fr)_3fr_auto] items-start gap-2">
            <TextField
              name={`colophon.${at}.label`}
              label={t("label", { row: at + 1 })}
              hideLabel
              defaultValue={row.label}
              placeholder={t("labelWord")}
            />
            <TextField
              name={`colophon.${at}.value`}
              label={t("value", { row: at + 1 })}
              hideLabel
              defaultValue={row.value}
              placeholder={t("valueWord")}
            />
            <Button
              variant="quiet"
              aria-label={t("removeRow", { row: at + 1 })}
              icon={<Icon of={X} />}
              onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}
            />
          </div>
        ))}
        <Button
          variant="quiet"
          size="sm"
          icon={<Icon of={Plus} />}
          onPress={add}
          className="self-start"
          isDisabled={rows.length >= 30}
        >
          {t("addRow")}
        </Button>
      </div>
      <div className="flex gap-2">
        <SubmitButton variant="secondary">{t("save")}</SubmitButton>
        <Button variant="quiet" onPress={close}>
          {t("cancel")}
        </Button>
      </div>
    </ActionForm>
  );
}
