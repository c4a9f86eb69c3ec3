import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { addSourcesAction, createSourceAction, lookUpReferencesAction } from "@/app/(studio)/studio/sources/actions";
import { AddSources } from "@/components/studio/sources/adding/add-sources";
import { ByHand } from "@/components/studio/sources/adding/by-hand";
import { blankSource } from "@/components/studio/sources/source-facts";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageSources } from "@/lib/access/policies";
import { dayIn } from "@/lib/kernel/dates";
import { suggestLanguage } from "@/lib/sources/suggest-language.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sources.new");
  return { title: t("title") };
}

/** Keeping sources: pasted and read, or by hand; read today, and in the language that this publication's sources mostly are in. */
export default async function NewSourcePage() {
  const { actor, publication } = await readDesk();
  if (!publication || !mayManageSources(actor, { publicationId: publication.id })) notFound();
  const t = await getTranslations("sources");
  const blank = {
    ...blankSource,
    language: await suggestLanguage(publication.id),
    accessedOn: dayIn(publication.timeZone, new Date()),
  };
  return (
    <Work narrow>
      <PageHeader title={t("new.title")} crumbs={[{ label: t("title"), href: "/studio/sources" }]}>
        {t("new.intro")}
      </PageHeader>
      <AddSources publicationId={publication.id} lookUp={lookUpReferencesAction} add={addSourcesAction} />
      <ByHand publicationId={publication.id} blank={blank} create={createSourceAction} />
    </Work>
  );
}
