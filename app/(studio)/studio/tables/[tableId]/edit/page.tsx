import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findTableSourcesAction, reviseTableAction } from "@/app/(studio)/studio/tables/actions";
import { readTableOr404 } from "@/app/(studio)/studio/tables/[tableId]/read";
import { ReviseTableForm } from "@/components/studio/tables/revise-table-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";

type Props = { params: Promise<{ tableId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tables.edit");
  return { title: t("title") };
}

/** Correcting a table: the rows as text, to be changed here or in a spreadsheet. */
export default async function EditTablePage({ params }: Props) {
  const { id, publicationId, shown, sources, mayChange } = await readTableOr404((await params).tableId);
  if (!mayChange) notFound();
  const t = await getTranslations("tables");
  const crumbs = [
    { label: t("title"), href: "/studio/tables" },
    { label: shown.content.caption, href: `/studio/tables/${id}` },
  ];
  const titles = Object.fromEntries(Object.entries(sources).map(([sourceId, { title }]) => [sourceId, title]));
  return (
    <Work narrow>
      <PageHeader title={t("edit.title")} crumbs={crumbs}>
        {t("edit.intro")}
      </PageHeader>
      <ReviseTableForm
        table={{ id, publicationId, revisionId: shown.id, content: shown.content }}
        titles={titles}
        revise={reviseTableAction}
        findSources={findTableSourcesAction}
      />
    </Work>
  );
}
