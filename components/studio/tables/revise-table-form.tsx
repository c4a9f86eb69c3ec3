"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { TableContent } from "@/lib/document/table-content";
import type { FindSources } from "./source-picker";
import { TableFields } from "./table-fields";
import { unnested, useTableDraft } from "./use-table-draft";

type Props = {
  table: {
    readonly id: string;
    readonly publicationId: string;
    readonly revisionId: string;
    readonly content: TableContent;
  };
  /** Of the sources that it names, by id. */
  titles: Readonly<Record<string, string>>;
  revise: (input: unknown) => Promise<ActionState<{ revisionId: string; number: number }>>;
  findSources: FindSources;
};

/** Corrects a table: a new revision is made of what the form says. */
export function ReviseTableForm({ table, titles, revise, findSources }: Props) {
  const t = useTranslations("tables");
  const router = useRouter();
  const { id, content, revisionId } = table;
  const draft = useTableDraft({
    content,
    sources: content.sources.map((one) => ({ id: one, title: titles[one] ?? one })),
  });
  const send = async (data: FormData) => {
    const read = draft.read(data);
    return read.ok ? unnested(await revise({ tableId: id, baseRevisionId: revisionId, content: read.value })) : read;
  };
  const form = useActionForm(send, {
    onDone: (revised) => {
      notify(revised.revisionId === revisionId ? t("unchanged") : t("revised", { number: revised.number }));
      router.push(`/studio/tables/${id}`);
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} own="tables.refusals" aria-label={t("edit.title")}>
      {form.refusal?.code === "stale" && (
        <p>
          <a className="link" href={`/studio/tables/${id}`} target="_blank" rel="noreferrer">
            {t("stale.open")}
          </a>
        </p>
      )}
      <TableFields draft={draft} words={content} publicationId={table.publicationId} findSources={findSources} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("edit.submit")}</SubmitButton>
        <LinkButton href={`/studio/tables/${id}`} variant="quiet">
          {t("edit.cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
