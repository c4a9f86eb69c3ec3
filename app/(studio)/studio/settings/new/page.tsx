import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createPublication } from "@/app/(studio)/studio/settings/actions";
import { NewPublicationForm } from "@/components/studio/settings/new-publication-form";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { mayCreatePublication } from "@/lib/access/policies";
import { timeZones } from "@/lib/issues/publication";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.new"))("title") };
}

export default async function NewPublicationPage() {
  const [t, { actor, publication }] = await Promise.all([getTranslations("settings"), readDesk()]);
  if (!mayCreatePublication(actor)) notFound();
  return (
    <Work narrow>
      <PageHeader title={t("new.title")} crumbs={publication ? [{ href: "/studio/settings", label: t("title") }] : []}>
        {t("new.lead")}
      </PageHeader>
      <NewPublicationForm timeZones={timeZones()} action={createPublication} />
    </Work>
  );
}
