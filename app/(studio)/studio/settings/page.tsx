import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { updatePublication } from "@/app/(studio)/studio/settings/actions";
import { PublicationForm } from "@/components/studio/settings/publication-form";
import { Work } from "@/components/studio/work";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeSettings, mayCreatePublication } from "@/lib/access/policies";
import { timeZones } from "@/lib/issues/publication";
import { readPublication } from "@/lib/issues/read-publication.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

/** The settings of the publication on the desk. An administrator of a house without any founds the first one. */
export default async function SettingsPage() {
  const [t, { actor, publication }] = await Promise.all([getTranslations("settings"), readDesk()]);
  if (!publication && mayCreatePublication(actor)) redirect("/studio/settings/new");
  if (!publication || !mayChangeSettings(actor, { publicationId: publication.id })) notFound();
  const read = await readPublication(actor, publication.id);
  if (!read.ok) notFound();
  return (
    <Work narrow>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton href="/studio/settings/webhooks">{t("webhooks")}</LinkButton>
            {mayCreatePublication(actor) && <LinkButton href="/studio/settings/new">{t("new.open")}</LinkButton>}
          </>
        }
      >
        {publication.title}
      </PageHeader>
      <PublicationForm key={publication.id} read={read.value} timeZones={timeZones()} action={updatePublication} />
    </Work>
  );
}
