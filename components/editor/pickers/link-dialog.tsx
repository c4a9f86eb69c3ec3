"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { isSafeHref } from "@/lib/document/href";
import { insertLinked, markAround, markTarget, setMarkOn } from "../commands/inline";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

/** Sets, changes or takes away the link at the caret. */
export default function LinkDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor.link");
  const { pick } = useDesk();
  const current = String(markAround(session.view.state, "link")?.mark.attrs.href ?? "");
  const [href, setHref] = useState(current);
  const [isWrong, setWrong] = useState(false);
  const set = (address: string | null) => {
    const range = markTarget(session.view.state, "link");
    pick(null);
    if (range) session.run(setMarkOn("link", address ? { href: address } : null, range));
    else if (address) session.run(insertLinked(address));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = complete(href);
    if (isSafeHref(address)) set(address);
    else setWrong(true);
  };
  return (
    <Dialog title={t("title")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <TextField
          label={t("address")}
          description={t("help")}
          inputMode="url"
          value={href}
          onChange={setHref}
          autoFocus
          isInvalid={isWrong}
        />
        {isWrong && (
          <p role="alert" className="text-danger text-sm">
            {t("wrong")}
          </p>
        )}
        <DialogActions>
          {current && <Button onPress={() => set(null)}>{t("remove")}</Button>}
          <Button type="submit" variant="primary">
            {t("set")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** An address as people type it. */
function complete(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  return /^[^\s@]+@[^\s@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}
