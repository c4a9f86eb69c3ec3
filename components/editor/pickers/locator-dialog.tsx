"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { selectedCitation, setLocator } from "../commands/citations";
import { useDesk } from "../desk";
import type { ArticleSession } from "../session/article-session";

/** Says where in its source a citation points. */
export default function LocatorDialog({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-sources.locator");
  const { pick, sources } = useDesk();
  const [citation] = useState(() => selectedCitation(session.view.state));
  const [locator, change] = useState(citation?.locator ?? "");
  if (!citation) return null;
  const source = sources.get(citation.sourceId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pick(null);
    session.run(setLocator(locator.trim().slice(0, 200)));
  };
  return (
    <Dialog title={t("title")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        {source && (
          <p className="text-sm">
            <span lang={source.language}>{source.title}</span>{" "}
            <Link className="link" href={`/studio/sources/${source.id}`} target="_blank">
              {t("open")}
            </Link>
          </p>
        )}
        <TextField
          label={t("label")}
          description={t("help")}
          value={locator}
          onChange={change}
          maxLength={200}
          autoFocus
        />
        <DialogActions>
          <Button type="submit" variant="primary">
            {t("set")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
