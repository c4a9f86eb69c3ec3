import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { importSubscribersAction } from "@/app/(studio)/studio/subscribers/actions";
import { ImportSubscribers } from "@/components/studio/subscribers/import-subscribers";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageSubscribers } from "@/lib/access/policies";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailing.studio.importing"))("title") };
}

/** A list of people who have agreed elsewhere. */
export default async function ImportPage() {
  const [t, { actor, publication }] = await Promise.all([getTranslations("mailing.studio"), readDesk()]);
  if (!publication || !mayManageSubscribers(actor, { publicationId: publication.id })) notFound();
  return (
    <Work narrow>
      <PageHeader title={t("importing.title")} crumbs={[{ label: t("title"), href: "/studio/subscribers" }]}>
        {t("importing.lead")}
      </PageHeader>
      <ImportSubscribers publicationId={publication.id} send={importSubscribersAction} />
    </Work>
  );
}
