"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import { languageOfTitle } from "@/lib/importing/title-language";
import type { FoundReference } from "@/lib/importing/report";
import { type DeskActions, useDesk, useSession } from "../desk";
import type { SourceCard } from "../material";
import { listReferences } from "./list-references";

type KeepReferencesProps = { references: readonly FoundReference[]; done: () => void };

/** Keeps the sources that were pasted as a list of titles and addresses, and moves them to the article's references. */
export function KeepReferences({ references, done }: KeepReferencesProps) {
  const t = useTranslations("pasting");
  const sentence = useRefusalSentence();
  const session = useSession();
  const { actions, publicationId, sources } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    if (!session) return;
    setBusy(true);
    const kept: SourceCard[] = [];
    for (const reference of references) {
      const answer = await keepSource(actions, publicationId, reference);
      if (!answer.ok) {
        setBusy(false);
        notify(sentence(answer.error), { tone: "problem" });
        return;
      }
      kept.push(answer.value);
    }
    for (const card of kept) sources.put(card.id, card);
    session.run(listReferences(kept.map(({ id }, index) => ({ id, url: references[index]?.url ?? "" }))));
    done();
  };
  return (
    <Button size="sm" variant="quiet" isDisabled={isBusy} onPress={() => void keep()}>
      {t("keepReferences", { count: references.length })}
    </Button>
  );
}

/** A source that is known by its address is that source. */
async function keepSource(actions: DeskActions, publicationId: string, { title, url }: FoundReference) {
  const language = languageOfTitle(title);
  const card = { title, url, language, titleTranslation: "", outlet: "", publishedOn: null };
  const answer = await actions.createSource({ publicationId, title, url, language });
  if (answer.ok) return { ok: true as const, value: { ...card, id: answer.value.sourceId } };
  const { code, facts } = answer.error;
  if (code !== "taken" || typeof facts.sourceId !== "string") return answer;
  return { ok: true as const, value: { ...card, id: facts.sourceId, title: String(facts.title ?? title) } };
}
