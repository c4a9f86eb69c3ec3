import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { importSourcesAction, planImportAction } from "@/app/(studio)/studio/sources/actions";
import { ImportSources } from "@/components/studio/sources/importing/import-sources";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageSources } from "@/lib/access/policies";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("library.import");
  return { title: t("title") };
}

/** Bringing sources from another program: what the file comes to is shown before anything is kept. */
export default async function ImportSourcesPage() {
  const { actor, publication } = await readDesk();
  if (!publication || !mayManageSources(actor, { publicationId: publication.id })) notFound();
  const t = await getTranslations();
  return (
    <Work narrow>
      <PageHeader title={t("library.import.title")} crumbs={[{ label: t("sources.title"), href: "/studio/sources" }]}>
        {t("library.import.intro")}
      </PageHeader>
      <ImportSources publicationId={publication.id} plan={planImportAction} run={importSourcesAction} />
    </Work>
  );
}
