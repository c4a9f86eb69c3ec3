"use client";

import { aboutSource } from "../about-source";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { insertCitation } from "../commands/inline";
import { useDesk } from "../desk";
import type { SourceCard } from "../material";
import type { ArticleSession } from "../session/article-session";
import { addReference } from "../views/references-view";
import { Choices } from "./choices";
import { CreateSource } from "./create-source";
import { useFound } from "./use-found";

type SourceDialogProps = {
  session: ArticleSession;
  /** Cited at the caret, or listed at the end. */
  as: "source" | "reference";
};

/** Finds a source to cite, or keeps a new one and cites it. */
export default function SourceDialog({ session, as }: SourceDialogProps) {
  const t = useTranslations("editor.sources");
  const { pick, sources, newSource } = useDesk();
  const [typed, setTyped] = useState<string | null>(newSource || null);
  const use = (card: SourceCard) => {
    sources.put(card.id, card);
    pick(null);
    if (as === "reference") addReference(session.view, card.id);
    else session.run(insertCitation(card.id));
  };
  return (
    <Dialog title={t(as === "source" ? "cite" : "list")} isOpen onOpenChange={(isOpen) => !isOpen && pick(null)}>
      {typed === null ? (
        <Find use={use} create={setTyped} />
      ) : (
        <CreateSource typed={typed} use={use} back={() => setTyped(null)} />
      )}
    </Dialog>
  );
}

function Find({ use, create }: { use: (card: SourceCard) => void; create: (typed: string) => void }) {
  const t = useTranslations("editor.sources");
  const { actions, publicationId } = useDesk();
  const [text, setText] = useState("");
  const ask = useCallback(
    (typed: string) => actions.findSources({ publicationId, text: typed }),
    [actions, publicationId],
  );
  const { found, refusal } = useFound<SourceCard>(text, ask);
  const choices = found?.map((card) => {
    const { id, title, language } = card;
    return { id, title, about: aboutSource(card), language };
  });
  const choose = (id: string) => {
    const card = found?.find((one) => one.id === id);
    if (card) use(card);
  };
  return (
    <>
      <TextField label={t("search")} description={t("searchHelp")} value={text} onChange={setText} autoFocus />
      <Choices label={t("found")} empty={t("none")} found={{ found: choices ?? null, refusal }} choose={choose} />
      <DialogActions>
        <Button onPress={() => create(text.trim())}>{t("create")}</Button>
      </DialogActions>
    </>
  );
}
