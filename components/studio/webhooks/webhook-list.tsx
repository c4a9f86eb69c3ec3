import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import type { WebhookLine } from "@/lib/webhooks/webhook";

const tones = { active: "plain", failing: "warning", stopped: "danger" } as const;

/** The webhooks of a publication, each leading to what it was told. */
export function WebhookList({ webhooks }: { webhooks: readonly WebhookLine[] }) {
  const t = useTranslations("webhooks");
  if (webhooks.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="border-rule border-t">
      {webhooks.map((webhook) => (
        <li key={webhook.id} className="flex flex-col gap-1 border-rule border-b py-3">
          <p className="flex flex-wrap items-center gap-2">
            <Link href={`/studio/settings/webhooks/${webhook.id}`} className="font-bold no-underline hover:underline">
              {webhook.name}
            </Link>
            <WebhookState webhook={webhook} />
          </p>
          <p className="break-all text-muted text-sm">{webhook.url}</p>
          {webhook.failingSince && (
            <p className="text-sm">
              {t("failingSince")} <Time value={webhook.failingSince} as="full" />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function WebhookState({ webhook: { state } }: { webhook: WebhookLine }) {
  const t = useTranslations("webhooks.states");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
