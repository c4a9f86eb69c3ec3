"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { SourceFacts } from "./source-facts";
import { SourceFields } from "./source-fields";
import { TwinNotice } from "./twin-notice";

export type NewSourceFormProps = {
  publicationId: string;
  /** The publication's usual language of sources, and today. */
  blank: SourceFacts;
  create: (bound: { publicationId: string }, form: FormData) => Promise<ActionState<{ sourceId: string }>>;
};

/** Keeps a new source. */
export function NewSourceForm({ publicationId, blank, create }: NewSourceFormProps) {
  const t = useTranslations("sources");
  const router = useRouter();
  const form = useActionForm(create.bind(null, { publicationId }), {
    onDone: ({ sourceId }) => {
      notify(t("created"));
      router.push(`/studio/sources/${sourceId}`);
    },
  });
  return (
    <ActionForm form={form} own="sources.refusals" aria-label={t("new.title")}>
      <TwinNotice refusal={form.refusal} />
      <SourceFields source={blank} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("new.submit")}</SubmitButton>
        <LinkButton href="/studio/sources" variant="quiet">
          {t("new.cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
