"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Refusal } from "@/lib/kernel/result";
import { runLanguages } from "@/lib/document/attributes";
import { insertCitation } from "../commands/inline";
import { useDesk } from "../desk";
import type { SourceCard } from "../material";
import type { ArticleSession } from "../session/article-session";
import { addReference } from "../views/references-view";
import { Choices } from "./choices";
import { useFound } from "./use-found";

type SourceDialogProps = {
  session: ArticleSession;
  /** Cited at the caret, or listed at the end. */
  as: "source" | "reference";
};

/** Finds a source to cite, or keeps a new one and cites it. */
export default function SourceDialog({ session, as }: SourceDialogProps) {
  const t = useTranslations("editor.sources");
  const { pick, sources } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
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
        <Create typed={typed} use={use} back={() => setTyped(null)} />
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
  const choices = found?.map(({ id, title, titleTranslation, outlet, publishedOn, language }) => {
    const about = [titleTranslation, outlet, publishedOn].filter(Boolean).join(" · ");
    return { id, title, about, language };
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

type CreateProps = { typed: string; use: (card: SourceCard) => void; back: () => void };

function Create({ typed, use, back }: CreateProps) {
  const t = useTranslations("editor.sources");
  const tLanguages = useTranslations("editor.tools.languages");
  const { actions, publicationId } = useDesk();
  const isAddress = /^https?:\/\//.test(typed);
  const form = useActionForm(actions.createSource, {
    onDone: ({ sourceId }, element) => use(cardOf(sourceId, new FormData(element))),
    onRefused: (refusal) => {
      const twin = twinOf(refusal);
      if (twin) use({ ...blank, ...twin });
    },
  });
  const languages = runLanguages.map((id) => ({ id, label: tLanguages(id) }));
  return (
    <ActionForm form={form}>
      <input type="hidden" name="publicationId" value={publicationId} />
      <TextField
        name="title"
        label={t("title")}
        defaultValue={isAddress ? "" : typed}
        isRequired
        autoFocus
        maxLength={500}
      />
      <TextField name="titleTranslation" label={t("titleTranslation")} optional maxLength={500} />
      <Select name="language" label={t("language")} options={languages} defaultValue="zh-Hans" />
      <TextField name="outlet" label={t("outlet")} optional maxLength={200} />
      <TextField name="url" label={t("url")} optional inputMode="url" defaultValue={isAddress ? typed : ""} />
      <DatePicker name="publishedOn" label={t("publishedOn")} optional />
      <DialogActions>
        <Button onPress={back}>{t("back")}</Button>
        <SubmitButton>{t("createAndCite")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

const blank = { titleTranslation: "", outlet: "", language: "zh-Hans", url: null, publishedOn: null };

function cardOf(id: string, data: FormData): SourceCard {
  const said = (name: string) => String(data.get(name) ?? "").trim();
  const [title, titleTranslation, outlet, language] = ["title", "titleTranslation", "outlet", "language"].map(said);
  return {
    ...blank,
    id,
    title: title ?? "",
    titleTranslation: titleTranslation ?? "",
    outlet: outlet ?? "",
    language: language ?? "zh-Hans",
    url: said("url") || null,
    publishedOn: said("publishedOn") || null,
  };
}

/** The source that has the address already: it is what was meant. */
function twinOf({ code, facts }: Refusal): { id: string; title: string } | null {
  if (code !== "taken" || typeof facts.sourceId !== "string") return null;
  return { id: facts.sourceId, title: String(facts.title ?? "") };
}
