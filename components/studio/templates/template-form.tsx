"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type IssueAction, text } from "@/components/studio/issues/issue-actions";
import { LineRows } from "@/components/studio/settings/line-rows";
import { useRowList } from "@/components/studio/settings/row-list";
import { SettingsGroup } from "@/components/studio/settings/settings-group";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { IssueTemplate } from "@/lib/issues/template";
import { planOfForm, problemsOfForm } from "./plan-of-form";
import { newSection, TemplateSection } from "./template-section";

type Props = {
  template: IssueTemplate;
  owners: readonly { id: string; name: string }[];
  change: IssueAction<{ version: number }>;
  remove: IssueAction<unknown>;
};

/** A template on one page: what it is called, its sections with their slots, its checklist. */
export function TemplateForm({ template, owners, change, remove }: Props) {
  const [t, tCommon] = [useTranslations("templates"), useTranslations("common")];
  const { id: templateId, version, name, plan } = template;
  const sections = useRowList(plan.sections, newSection);
  const send = async (data: FormData) => {
    const answer = await change({ templateId, version, name: text(data, "name"), plan: planOfForm(data) });
    if (answer.ok || !answer.error.fields) return answer;
    return { ...answer, error: { ...answer.error, fields: problemsOfForm(data, answer.error.fields) } };
  };
  const form = useActionForm(send, { onDone: () => notify(tCommon("saved")) });
  return (
    <ActionForm form={form} own="templates.refusals" className="gap-0">
      <SettingsGroup title={t("general")}>
        <TextField name="name" label={t("name")} defaultValue={name} isRequired className="max-w-md" />
        <NumberField
          name="plan.pageBudget"
          label={t("pageBudget")}
          description={t("pageBudgetHint")}
          defaultValue={plan.pageBudget ?? Number.NaN}
          minValue={1}
          maxValue={2000}
          optional
        />
      </SettingsGroup>
      <SettingsGroup title={t("sections")} lead={t("sectionsLead")}>
        <ol className="flex flex-col gap-8">
          {sections.rows.map(({ key, value }, index) => (
            <TemplateSection key={key} section={value} rowKey={key} list={sections} index={index} owners={owners} />
          ))}
        </ol>
        <Button className="self-start" icon={<Icon of={Plus} />} onPress={sections.add}>
          {t("addSection")}
        </Button>
      </SettingsGroup>
      <SettingsGroup title={t("checklist")} lead={t("checklistLead")}>
        <LineRows
          name="plan.checklist"
          label={t("points")}
          hint={t("pointsHint")}
          line={t("point")}
          add={t("addPoint")}
          initial={plan.checklist}
        />
      </SettingsGroup>
      <div className="sticky bottom-0 -mx-1 flex flex-wrap gap-2 border-rule border-t bg-paper px-1 py-3">
        <SubmitButton>{t("save")}</SubmitButton>
        <RemoveTemplate template={template} remove={remove} />
      </div>
    </ActionForm>
  );
}

function RemoveTemplate({ template: { id: templateId, name }, remove }: Pick<Props, "template" | "remove">) {
  const t = useTranslations("templates");
  const router = useRouter();
  return (
    <ConfirmDialog
      title={t("removeAsk", { name })}
      confirmLabel={t("remove")}
      danger
      onConfirm={() => remove({ templateId })}
      onDone={() => router.push("/studio/issues/templates")}
      trigger={<Button variant="quiet">{t("remove")}</Button>}
    >
      {t("removeExplain")}
    </ConfirmDialog>
  );
}
