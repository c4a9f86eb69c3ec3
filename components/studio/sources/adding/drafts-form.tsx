"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { AddedSource, Draft } from "@/lib/sources/draft";
import { DraftCard } from "./draft-card";
import { sourcesIn } from "./sources-in";

export type DraftsFormProps = {
  publicationId: string;
  drafts: readonly Draft[];
  add: (input: unknown) => Promise<ActionState<readonly AddedSource[]>>;
};

/** What was read of each reference, to be put right and kept together. Known ones are only named. */
export function DraftsForm({ publicationId, drafts, add }: DraftsFormProps) {
  const t = useTranslations("library.drafts");
  const router = useRouter();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const fresh = drafts.filter(({ known }) => !known);
  const kept = drafts.flatMap(({ known }, at) => (known || left.has(at) ? [] : [at]));
  const count = kept.length;
  const send = (data: FormData) => add({ publicationId, sources: sourcesIn(data) });
  const form = useActionForm(send, {
    onDone: (added) => {
      const made = added.filter(({ isNew }) => isNew).length;
      notify(t("added", { count: made }));
      const [only] = added;
      router.push(added.length === 1 && only ? `/studio/sources/${only.sourceId}` : "/studio/sources");
    },
  });
  const keep = (at: number, isKept: boolean) =>
    setLeft((before) => new Set(isKept ? [...before].filter((one) => one !== at) : [...before, at]));
  return (
    <ActionForm form={form} own="sources.refusals" aria-label={t("title")}>
      <h2 className="border-ink border-b pb-2 text-lg">{t("title")}</h2>
      <ol className="flex flex-col gap-8">
        {drafts.map((draft, at) => (
          <li key={`${draft.source.url} ${draft.source.title}`}>
            <DraftCard
              draft={draft}
              prefix={`sources.${kept.indexOf(at)}.`}
              isKept={!left.has(at)}
              mayLeave={fresh.length > 1}
              keep={(isKept) => keep(at, isKept)}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 border-rule border-t pt-5">
        {count > 0 && <SubmitButton>{t("submit", { count })}</SubmitButton>}
        <LinkButton href="/studio/sources" variant="quiet">
          {count > 0 ? t("cancel") : t("back")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
