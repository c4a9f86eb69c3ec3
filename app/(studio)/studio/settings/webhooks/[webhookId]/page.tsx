import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readDesk } from "@/app/(studio)/current-publication";
import * as actions from "@/app/(studio)/studio/settings/webhooks/actions";
import { DeliveryLog } from "@/components/studio/webhooks/delivery-log";
import { ChangeWebhook } from "@/components/studio/webhooks/webhook-form";
import { WebhookState } from "@/components/studio/webhooks/webhook-list";
import { WebhookTools } from "@/components/studio/webhooks/webhook-tools";
import { Work } from "@/components/studio/work";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { idSchema } from "@/lib/kernel/ids";
import { readWebhook } from "@/lib/webhooks/read-webhooks.server";

type Props = { params: Promise<{ webhookId: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

/** One webhook: what it is told of, and what came of each message. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const t = await getTranslations("webhooks");
  const settings = await getTranslations("settings");
  const { actor } = await readDesk();
  const id = idSchema.safeParse((await params).webhookId);
  const before = idSchema.safeParse((await searchParams).before);
  const found = id.success ? await readWebhook(actor, { webhookId: id.data, before: before.data }) : null;
  if (!found?.ok) notFound();
  const { webhook, deliveries, next } = found.value;
  const path = `/studio/settings/webhooks/${webhook.id}`;
  return (
    <Work narrow>
      <PageHeader
        title={webhook.name}
        crumbs={[
          { label: settings("title"), href: "/studio/settings" },
          { label: t("title"), href: "/studio/settings/webhooks" },
        ]}
      >
        <span className="flex flex-wrap items-center gap-2">
          <WebhookState webhook={webhook} />
          {webhook.formerUntil && (
            <span>
              {t("formerUntil")} <Time value={webhook.formerUntil} as="full" />
            </span>
          )}
        </span>
      </PageHeader>
      <WebhookTools webhook={webhook} actions={{ ...actions }} />
      <section aria-labelledby="log" className="py-8">
        <h2 id="log" className="pb-3 text-lg">
          {t("log")}
        </h2>
        {deliveries.length === 0 ? (
          <EmptyState title={t("logNone")}>{t("logNoneHint")}</EmptyState>
        ) : (
          <DeliveryLog
            webhookId={webhook.id}
            deliveries={deliveries}
            replay={actions.replayDeliveryAction}
            mayReplay={webhook.state !== "stopped"}
          />
        )}
        <nav className="flex flex-wrap gap-6 py-4 text-sm" aria-label={t("log")}>
          {before.success && (
            <Link className="link" href={path}>
              {t("newest")}
            </Link>
          )}
          {next && (
            <Link className="link" href={`${path}?before=${next}`}>
              {t("older")}
            </Link>
          )}
        </nav>
      </section>
      <section aria-labelledby="change" className="border-rule border-t py-8">
        <h2 id="change" className="pb-3 text-lg">
          {t("change")}
        </h2>
        <ChangeWebhook key={webhook.id} webhook={webhook} change={actions.changeWebhookAction} />
      </section>
    </Work>
  );
}
