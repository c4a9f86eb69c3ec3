import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { findTableSourcesAction } from "@/app/(studio)/studio/tables/actions";
import { NewTable } from "@/components/studio/tables/new-table";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageTables } from "@/lib/access/policies";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tables.new");
  return { title: t("title") };
}

/** Making a table record: typed, pasted from a spreadsheet or brought in as a file. */
export default async function NewTablePage() {
  const { actor, publication } = await readDesk();
  if (!publication || !mayManageTables(actor, { publicationId: publication.id })) notFound();
  const t = await getTranslations("tables");
  return (
    <Work>
      <PageHeader title={t("new.title")} crumbs={[{ label: t("title"), href: "/studio/tables" }]}>
        {t("new.intro")}
      </PageHeader>
      <NewTable
        publicationId={publication.id}
        userId={actor.userId}
        language={publication.language}
        timeZone={publication.timeZone}
        findSources={findTableSourcesAction}
      />
    </Work>
  );
}
