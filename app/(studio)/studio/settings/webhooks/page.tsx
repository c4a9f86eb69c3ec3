import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import { createWebhookAction } from "@/app/(studio)/studio/settings/webhooks/actions";
import { AddWebhook } from "@/components/studio/webhooks/webhook-form";
import { WebhookList } from "@/components/studio/webhooks/webhook-list";
import { Work } from "@/components/studio/work";
import { PageHeader } from "@/components/ui/page-header";
import { listWebhooks } from "@/lib/webhooks/read-webhooks.server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

/** Other systems that are told of what happens in the publication on the desk. */
export default async function WebhooksPage() {
  const [t, settings, { actor, publication }] = await Promise.all([
    getTranslations("webhooks"),
    getTranslations("settings"),
    readDesk(),
  ]);
  const webhooks = publication ? await listWebhooks(actor, { publicationId: publication.id }) : null;
  if (!publication || !webhooks?.ok) notFound();
  return (
    <Work narrow>
      <PageHeader
        title={t("title")}
        crumbs={[{ label: settings("title"), href: "/studio/settings" }]}
        actions={<AddWebhook publicationId={publication.id} create={createWebhookAction} />}
      >
        {t("lead")}
      </PageHeader>
      <WebhookList webhooks={webhooks.value} />
    </Work>
  );
}
