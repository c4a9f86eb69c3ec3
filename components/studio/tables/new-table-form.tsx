"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { FindSources } from "./source-picker";
import { TableFields } from "./table-fields";
import { unnested, useTableDraft } from "./use-table-draft";

type Props = {
  publicationId: string;
  create: (input: unknown) => Promise<ActionState<{ tableId: string }>>;
  findSources: FindSources;
};

/** Makes a table record. */
export function NewTableForm({ publicationId, create, findSources }: Props) {
  const t = useTranslations("tables");
  const router = useRouter();
  const draft = useTableDraft();
  const send = async (data: FormData) => {
    const content = draft.read(data);
    return content.ok ? unnested(await create({ publicationId, content: content.value })) : content;
  };
  const form = useActionForm(send, {
    onDone: ({ tableId }) => {
      notify(t("created"));
      router.push(`/studio/tables/${tableId}`);
    },
  });
  return (
    <ActionForm form={form} own="tables.refusals" aria-label={t("new.title")}>
      <TableFields
        draft={draft}
        words={{ caption: "", unit: "", notes: [] }}
        publicationId={publicationId}
        findSources={findSources}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("new.submit")}</SubmitButton>
        <LinkButton href="/studio/tables" variant="quiet">
          {t("new.cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
