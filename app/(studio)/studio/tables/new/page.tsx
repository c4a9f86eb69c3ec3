import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createTableAction, findTableSourcesAction } from "@/app/(studio)/studio/tables/actions";
import { NewTableForm } from "@/components/studio/tables/new-table-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageTables } from "@/lib/access/policies";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tables.new");
  return { title: t("title") };
}

/** Making a table record of rows that were copied from a spreadsheet. */
export default async function NewTablePage() {
  const { actor, publication } = await readDesk();
  if (!publication || !mayManageTables(actor, { publicationId: publication.id })) notFound();
  const t = await getTranslations("tables");
  return (
    <Work narrow>
      <PageHeader title={t("new.title")} crumbs={[{ label: t("title"), href: "/studio/tables" }]}>
        {t("new.intro")}
      </PageHeader>
      <NewTableForm publicationId={publication.id} create={createTableAction} findSources={findTableSourcesAction} />
    </Work>
  );
}
