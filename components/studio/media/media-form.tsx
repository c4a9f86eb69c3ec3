"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";

type Words = { readonly altText: string; readonly caption: string; readonly credit: string; readonly licence: string };
type Bound = { mediaId: string; version: number };
type Props = {
  media: Words & { readonly id: string; readonly version: number };
  mayChange: boolean;
  change: (bound: Bound, form: FormData) => Promise<ActionState<{ version: number }>>;
};

/** What the library says of a picture: a first wording for every text that will use it. */
export function MediaForm({ media, mayChange, change }: Props) {
  const t = useTranslations("media");
  const [version, setVersion] = useState(media.version);
  const form = useActionForm(change.bind(null, { mediaId: media.id, version }), {
    onDone: (saved) => {
      setVersion(saved.version);
      notify(t(saved.version === version ? "unchanged" : "changed"));
    },
  });
  const field = (name: keyof Words) => ({
    name,
    label: t(`fields.${name}`),
    description: t(`help.${name}`),
    defaultValue: media[name],
    isReadOnly: !mayChange,
    optional: true,
  });
  return (
    <ActionForm form={form} own="media.refusals" aria-label={t("words")}>
      <TextArea {...field("altText")} rows={2} maxLength={1_000} />
      <TextArea {...field("caption")} rows={2} maxLength={1_000} />
      <TextField {...field("credit")} maxLength={300} />
      <TextField {...field("licence")} maxLength={200} />
      {mayChange && <SubmitButton>{t("keep")}</SubmitButton>}
    </ActionForm>
  );
}
