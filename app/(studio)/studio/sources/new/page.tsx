import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createSourceAction } from "@/app/(studio)/studio/sources/actions";
import { NewSourceForm } from "@/components/studio/sources/new-source-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageSources } from "@/lib/access/policies";
import { dayIn } from "@/lib/kernel/dates";
import { suggestLanguage } from "@/lib/sources/suggest-language.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sources.new");
  return { title: t("title") };
}

/** Keeping a source: it was read today, and is in the language that this publication's sources mostly are in. */
export default async function NewSourcePage() {
  const { actor, publication } = await readDesk();
  if (!publication || !mayManageSources(actor, { publicationId: publication.id })) notFound();
  const t = await getTranslations("sources");
  const blank = {
    title: "",
    titleTranslation: "",
    outlet: "",
    language: await suggestLanguage(publication.id),
    url: null,
    publishedOn: null,
    accessedOn: dayIn(publication.timeZone, new Date()),
    archiveUrl: null,
    note: "",
  };
  return (
    <Work narrow>
      <PageHeader title={t("new.title")} crumbs={[{ label: t("title"), href: "/studio/sources" }]}>
        {t("new.intro")}
      </PageHeader>
      <NewSourceForm publicationId={publication.id} blank={blank} create={createSourceAction} />
    </Work>
  );
}
