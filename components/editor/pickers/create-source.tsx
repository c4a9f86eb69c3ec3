"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { DialogActions } from "@/components/ui/dialog";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { runLanguages } from "@/lib/document/attributes";
import type { Refusal } from "@/lib/kernel/result";
import type { Draft } from "@/lib/sources/draft";
import { useDesk } from "../desk";
import type { SourceCard } from "../material";

type CreateProps = { typed: string; use: (card: SourceCard) => void; back: () => void };

/** A new source: what was typed is read first, on the web if it is an address or a DOI, and then put right by hand. */
export function CreateSource({ typed, use, back }: CreateProps) {
  const t = useTranslations("editor-sources.create");
  const draft = useDraft(typed, use);
  if (!draft) return <SkeletonRows label={t("reading")} rows={5} />;
  return <DraftForm draft={draft} use={use} back={back} />;
}

/** What the server makes of it; what it knows already is used at once. Undefined while it reads. */
function useDraft(typed: string, use: CreateProps["use"]): Draft | undefined {
  const { actions, publicationId } = useDesk();
  const [draft, setDraft] = useState<Draft | undefined>(typed === "" ? blankDraft("") : undefined);
  // Read once for what was typed, though `use` is another function with every drawing of the dialog.
  const onKnown = useEffectEvent(use);
  useEffect(() => {
    if (typed === "") return;
    let isCurrent = true;
    const read = async () => {
      const answer = await actions.lookUpReferences({ publicationId, text: typed }).catch(() => null);
      if (!isCurrent) return;
      const found = answer?.ok ? answer.value[0] : undefined;
      if (found?.known) onKnown({ ...blankCard, ...found.known });
      else setDraft(found ?? blankDraft(typed));
    };
    read();
    return () => {
      isCurrent = false;
    };
  }, [typed, actions, publicationId]);
  return draft;
}

function DraftForm({ draft: { source, problem }, use, back }: { draft: Draft } & Omit<CreateProps, "typed">) {
  const t = useTranslations("editor.sources");
  const tCreate = useTranslations("editor-sources.create");
  const tLanguages = useTranslations("editor.tools.languages");
  const sentence = useRefusalSentence("library.web");
  const { actions, publicationId } = useDesk();
  const form = useActionForm(actions.createSource, {
    onDone: ({ sourceId }, element) => use(cardOf(sourceId, new FormData(element))),
    onRefused: (refusal) => {
      const twin = twinOf(refusal);
      if (twin) use({ ...blankCard, ...twin });
    },
  });
  const tags = [...new Set([...runLanguages, source.language])];
  const languages = tags.map((id) => ({ id, label: tLanguages.has(id) ? tLanguages(id) : id }));
  const unseen = ["authors", "doi", "kind", "volume", "issue", "pages", "publisher", "accessedOn"] as const;
  return (
    <ActionForm form={form}>
      <input type="hidden" name="publicationId" value={publicationId} />
      {unseen.map((name) => (
        <input key={name} type="hidden" name={name} value={source[name] ?? ""} />
      ))}
      {problem && (
        <p role="status" className="text-sm text-warning">
          {sentence(problem)} {tCreate("byHand")}
        </p>
      )}
      <TextField name="title" label={t("title")} defaultValue={source.title} isRequired autoFocus maxLength={500} />
      <TextField name="titleTranslation" label={t("titleTranslation")} optional maxLength={500} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="language" label={t("language")} options={languages} defaultValue={source.language} />
        <TextField name="outlet" label={t("outlet")} optional defaultValue={source.outlet} maxLength={200} />
      </div>
      <TextField name="url" label={t("url")} optional inputMode="url" defaultValue={source.url ?? ""} />
      <DatePicker name="publishedOn" label={t("publishedOn")} optional defaultValue={source.publishedOn} />
      <DialogActions>
        <Button onPress={back}>{t("back")}</Button>
        <SubmitButton>{t("createAndCite")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

const blankCard = { titleTranslation: "", outlet: "", language: "zh-Hans", url: null, publishedOn: null };

function blankDraft(typed: string): Draft {
  const isAddress = /^https?:\/\//.test(typed);
  const nothing = { authors: "", doi: null, volume: "", issue: "", pages: "", publisher: "", accessedOn: null };
  const source = { ...blankCard, ...nothing, kind: "webpage" as const };
  return {
    source: { ...source, title: isAddress ? "" : typed, url: isAddress ? typed : null },
    known: null,
    problem: null,
  };
}

function cardOf(id: string, data: FormData): SourceCard {
  const said = (name: string) => String(data.get(name) ?? "").trim();
  return {
    id,
    title: said("title"),
    titleTranslation: said("titleTranslation"),
    outlet: said("outlet"),
    language: said("language") || "zh-Hans",
    url: said("url") || null,
    publishedOn: said("publishedOn") || null,
  };
}

/** The source that has the address already: it is what was meant. */
function twinOf({ code, facts }: Refusal): { id: string; title: string } | null {
  if (code !== "taken" || typeof facts.sourceId !== "string") return null;
  return { id: facts.sourceId, title: String(facts.title ?? "") };
}
