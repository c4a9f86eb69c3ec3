"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { Day } from "@/lib/kernel/dates";

type Props = { name: string; day: Day; put: (day: Day) => void; close: () => void };

/** The day to which a deadline goes, for whoever does not drag it there. */
export function MoveDialog({ name, day, put, close }: Props) {
  const t = useTranslations("production.calendar");
  const [to, setTo] = useState<Day | null>(day);
  const move = () => {
    if (to && to !== day) put(to);
    close();
  };
  return (
    <Dialog title={t("move", { name })} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      {() => (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            move();
          }}
        >
          <DatePicker label={t("moveTo")} value={to} onChange={setTo} autoFocus />
          <DialogActions>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" isDisabled={!to}>
              {t("do")}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
