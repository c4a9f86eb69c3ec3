"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ArrangedSectionRow } from "@/lib/issues/arrangement";
import { useIssueDesk } from "./desk-context";
import { text } from "./issue-actions";
import { SectionPolicyFields, sectionPolicyOf } from "./section-policy";

type Open = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function AddSectionButton({ variant = "secondary" }: { variant?: ButtonVariant }) {
  const t = useTranslations("issues.arrangement");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant} icon={<Icon of={Plus} />} onPress={() => setOpen(true)} className="self-start">
        {t("addSection")}
      </Button>
      <SectionDialog section={null} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}

/** A section's label and how it numbers; a new one without `section`. */
export function SectionDialog({ section, ...open }: { section: ArrangedSectionRow | null } & Open) {
  const t = useTranslations("issues.arrangement");
  return (
    <Dialog title={section ? t("editSection") : t("addSection")} width="sm" {...open}>
      {(close) => <SectionForm section={section} close={close} />}
    </Dialog>
  );
}

function SectionForm({ section, close }: { section: ArrangedSectionRow | null; close: () => void }) {
  const t = useTranslations("issues.section");
  const { actions, change, readiness } = useIssueDesk();
  const usual = readiness.arrangement.publication.numbering.sections;
  const send = (data: FormData) => {
    const fields = {
      title: text(data, "title"),
      numbering: text(data, "numbering"),
      itemsNumbered: data.has("itemsNumbered"),
      itemNumbersRunOn: text(data, "run") === "on",
      reviewPolicy: sectionPolicyOf(data),
    };
    return section
      ? change(actions.changeSectionAction, { ...fields, sectionId: section.id })
      : change(actions.addSectionAction, fields);
  };
  const form = useActionForm(send, { onDone: close });
  const numberings = (["roman", "arabic", "none"] as const).map((id) => ({ id, label: t(`numbering.${id}`) }));
  const runs = (["on", "again"] as const).map((id) => ({ id, label: t(`run.${id}`) }));
  return (
    <ActionForm form={form} own="issues.refusals">
      <TextField name="title" label={t("title")} defaultValue={section?.title} isRequired autoFocus />
      <RadioGroup
        name="numbering"
        label={t("numberingLabel")}
        options={numberings}
        defaultValue={section?.numbering ?? usual}
      />
      <Checkbox name="itemsNumbered" defaultSelected={section?.itemsNumbered ?? true}>
        {t("itemsNumbered")}
      </Checkbox>
      <RadioGroup
        name="run"
        label={t("runLabel")}
        options={runs}
        defaultValue={(section?.itemNumbersRunOn ?? true) ? "on" : "again"}
      />
      <SectionPolicyFields policy={section?.reviewPolicy ?? null} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{section ? t("save") : t("add")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
