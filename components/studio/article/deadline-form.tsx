"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DateTimePicker } from "@/components/ui/date-time-picker";
import { DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { Refusal } from "@/lib/kernel/result";
import type { DeadlineProps } from "./rail-article";

/** Day and time at which the article is due. Left empty, that of its place in the issue holds. */
export default function DeadlineForm({ article, update, close }: DeadlineProps & { close: () => void }) {
  const t = useTranslations("article.deadline");
  const tCommon = useTranslations("common");
  const { id: articleId, details: seen, placeDueAt, timeZone } = article;
  const [dueAt, setDueAt] = useState(seen.dueAt);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const save = (moment: string | null) =>
    start(async () => {
      const answer = await update({ articleId, seen, changes: { dueAt: moment } }).catch(() => unreachable);
      if (!answer.ok) return setRefusal(answer.error);
      close();
      notify(tCommon("saved"));
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(dueAt);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5" noValidate>
      <DateTimePicker
        label={t("label")}
        description={placeDueAt ? t("placeHolds") : undefined}
        defaultValue={seen.dueAt}
        onChange={setDueAt}
        timeZone={timeZone}
        optional
        autoFocus
      />
      <RefusalMessage refusal={refusal} own="article.detailsForm.refusals" />
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        {seen.dueAt && (
          <Button variant="quiet" onPress={() => save(null)} isDisabled={pending}>
            {t("none")}
          </Button>
        )}
        <Button type="submit" variant="primary" pending={pending}>
          {tCommon("save")}
        </Button>
      </DialogActions>
    </form>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;
