"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DateTimePicker } from "@/components/ui/date-time-picker";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ArrangedItem } from "@/lib/issues/arrangement";
import { hintedParts } from "@/lib/issues/slot-hints";
import { useIssueDesk } from "./desk-context";
import { numberIn, text } from "./issue-actions";

type Props = {
  sectionId: string;
  /** Whose labels are changed; without it a new empty slot is made. */
  item?: ArrangedItem;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

const nobody = "nobody";

/** What is said of a place in a section: its category, what is wanted there, who brings it, by when. */
export function SlotDialog({ item, sectionId, ...open }: Props) {
  const t = useTranslations("issues.arrangement");
  return (
    <Dialog title={item ? t("editItem") : t("addSlot")} width="sm" {...open}>
      {(close) => <SlotForm item={item} sectionId={sectionId} close={close} />}
    </Dialog>
  );
}

function SlotForm({ item, sectionId, close }: { item?: ArrangedItem; sectionId: string; close: () => void }) {
  const t = useTranslations("issues.item");
  const { actions, change, owners, timeZone } = useIssueDesk();
  const send = (data: FormData) => {
    const owner = text(data, "ownerId");
    const fields = {
      category: text(data, "category"),
      slotLabel: text(data, "slotLabel"),
      ownerId: owner && owner !== nobody ? owner : null,
      dueAt: text(data, "dueAt") || null,
      pageBudget: numberIn(data, "pageBudget"),
      hints: Object.fromEntries(hintedParts.map((part) => [part, text(data, `hints.${part}`)])),
    };
    return item
      ? change(actions.changeItemAction, { ...fields, itemId: item.id })
      : change(actions.addItemAction, { ...fields, sectionId, articleId: null });
  };
  const form = useActionForm(send, { onDone: close });
  const options = [{ id: nobody, label: t("nobody") }, ...owners.map(({ id, name }) => ({ id, label: name }))];
  return (
    <ActionForm form={form} own="issues.refusals">
      <TextField
        name="category"
        label={t("category")}
        description={t("categoryHint")}
        defaultValue={item?.category}
        autoFocus
      />
      <TextField
        name="slotLabel"
        label={t("slotLabel")}
        description={t("slotLabelHint")}
        defaultValue={item?.slotLabel}
      />
      <Select name="ownerId" label={t("owner")} options={options} defaultValue={item?.ownerId ?? nobody} />
      <DateTimePicker name="dueAt" label={t("due")} defaultValue={item?.dueAt} timeZone={timeZone} optional />
      <NumberField
        name="pageBudget"
        label={t("pageBudget")}
        description={t("pageBudgetHint")}
        defaultValue={item?.pageBudget ?? Number.NaN}
        minValue={1}
        maxValue={500}
        optional
      />
      <Disclosure title={t("hints.heading")}>
        <p className="mb-3 text-muted text-sm">{t("hints.about")}</p>
        <div className="flex flex-col gap-3">
          {hintedParts.map((part) => (
            <TextField
              key={part}
              name={`hints.${part}`}
              label={t(`hints.${part}`)}
              defaultValue={item?.hints[part]}
              maxLength={200}
            />
          ))}
        </div>
      </Disclosure>
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{item ? t("save") : t("add")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}
