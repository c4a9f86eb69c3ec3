"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { cleanText } from "@/lib/kernel/text";
import { markAround, markTarget, setMarkOn } from "../commands/inline";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

const longest = 100;

/** Sets, changes or takes away the reading over the selected words. */
export default function RubyDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.ruby");
  const { pick } = useDesk();
  const { state } = session.view;
  const range = markTarget(state, "ruby");
  const current = String(markAround(state, "ruby")?.mark.attrs.text ?? "");
  const [reading, setReading] = useState(current);
  const fits = range !== null && state.selection.$from.sameParent(state.selection.$to) && allows(session);
  const set = (text: string) => {
    pick(null);
    if (range && fits) session.run(setMarkOn("ruby", text ? { text } : null, range));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = cleanText(reading).trim().normalize("NFC");
    if (text) set(text);
  };
  return (
    <Dialog title={t("title")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      {fits ? (
        <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
          <p>{t("base", { words: range ? state.doc.textBetween(range.from, range.to) : "" })}</p>
          <TextField label={t("reading")} value={reading} onChange={setReading} maxLength={longest} autoFocus />
          <DialogActions>
            {current && <Button onPress={() => set("")}>{t("remove")}</Button>}
            <Button type="submit" variant="primary" isDisabled={reading.trim() === ""}>
              {t("set")}
            </Button>
          </DialogActions>
        </form>
      ) : (
        <p>{t("selectFirst")}</p>
      )}
    </Dialog>
  );
}

function allows({ view: { state } }: ArticleSession): boolean {
  const { ruby } = state.schema.marks;
  return ruby !== undefined && state.selection.$from.parent.type.allowsMarkType(ruby);
}
