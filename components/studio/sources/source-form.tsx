"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { SourceFacts } from "./source-facts";
import { SourceFields } from "./source-fields";
import { TwinNotice } from "./twin-notice";

type Bound = { sourceId: string; version: number };
type Props = {
  source: SourceFacts & { readonly id: string; readonly version: number };
  mayChange: boolean;
  update: (bound: Bound, form: FormData) => Promise<ActionState<{ version: number }>>;
};

/** Corrects a source; for whoever may not, its facts. */
export function SourceForm({ source, mayChange, update }: Props) {
  const t = useTranslations("sources");
  const [version, setVersion] = useState(source.version);
  const form = useActionForm(update.bind(null, { sourceId: source.id, version }), {
    onDone: (saved) => {
      setVersion(saved.version);
      notify(saved.version === version ? t("unchanged") : t("updated"));
    },
  });
  return (
    <ActionForm form={form} own="sources.refusals" aria-label={t("edit.title")}>
      {form.refusal?.code === "stale" && (
        <p>
          <a className="link" href={`/studio/sources/${source.id}`} target="_blank" rel="noreferrer">
            {t("stale.open")}
          </a>
        </p>
      )}
      <TwinNotice refusal={form.refusal} />
      <SourceFields source={source} readOnly={!mayChange} />
      {mayChange && <SubmitButton>{t("edit.submit")}</SubmitButton>}
    </ActionForm>
  );
}
