"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { setGroup } from "@/lib/tables/grid/edit-lines";
import type { GridModel } from "./grid/grid-model";

/** Names the label over the selected columns, or takes it away. */
export function GroupDialog({ model, close }: { model: GridModel; close: () => void }) {
  const t = useTranslations("tables.group");
  const { left, right } = model.area;
  const columns = model.draft.columns.slice(left, right + 1);
  const before = model.draft.headerGroups.find((group) => columns.some(({ key }) => group.columns.includes(key)));
  const [label, setLabel] = useState(before?.label ?? "");
  const keep = (text: string) => {
    model.change(setGroup(model.draft, [left, right], text));
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(label);
  };
  return (
    <Dialog title={t("title")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-muted">{t("over", { columns: columns.map((column) => column.label || "–").join(", ") })}</p>
        <TextField label={t("label")} value={label} onChange={setLabel} maxLength={200} autoFocus />
        <DialogActions>
          {before && <Button onPress={() => keep("")}>{t("remove")}</Button>}
          <Button type="submit" variant="primary">
            {t("set")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
