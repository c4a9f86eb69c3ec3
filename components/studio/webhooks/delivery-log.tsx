import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Time } from "@/components/ui/time";
import type { DeliveryLine } from "@/lib/webhooks/webhook";
import type { WebhookActions } from "./webhook-actions";
import { Press } from "./webhook-tools";

type Props = {
  webhookId: string;
  deliveries: readonly DeliveryLine[];
  replay: WebhookActions["replayDeliveryAction"];
  mayReplay: boolean;
};

const tones = { waiting: "warning", delivered: "plain", failed: "danger" } as const;

/** What was sent, newest first: what came of it, and each message as it was sent. */
export function DeliveryLog({ deliveries, ...given }: Props) {
  return (
    <ul className="border-rule border-t">
      {deliveries.map((delivery) => (
        <Line key={delivery.id} delivery={delivery} {...given} />
      ))}
    </ul>
  );
}

function Line({ delivery, webhookId, replay, mayReplay }: Omit<Props, "deliveries"> & { delivery: DeliveryLine }) {
  const t = useTranslations("webhooks");
  const { id, event, state, attempts, createdAt, lastTriedAt } = delivery;
  return (
    <li className="border-rule border-b py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="flex flex-wrap items-center gap-2">
          <code>{event}</code>
          <Badge tone={tones[state]}>{t(`delivery.${state}`)}</Badge>
          {delivery.isReplay && <Badge>{t("replayed")}</Badge>}
          <span className="text-muted text-sm">
            <Time value={createdAt} as="full" />
          </span>
        </p>
        {mayReplay && state !== "waiting" && (
          <Press label={t("replay")} done={t("replayDone")} press={replayOf(replay, webhookId, id)} />
        )}
      </div>
      <p className="text-muted text-sm">
        {t("attempts", { count: attempts })} <Outcome delivery={delivery} />
        {lastTriedAt && (
          <>
            {" · "}
            <Time value={lastTriedAt} />
          </>
        )}
      </p>
      <details className="group pt-1">
        <summary className="flex w-fit cursor-pointer list-none items-center gap-1 text-sm">
          <Icon of={ChevronRight} className="text-muted group-open:rotate-90" />
          {t("body")}
        </summary>
        <pre className="mt-2 overflow-x-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-3 text-xs">
          {delivery.body}
        </pre>
      </details>
    </li>
  );
}

function replayOf(replay: Props["replay"], webhookId: string, deliveryId: string) {
  return replay.bind(null, { webhookId, deliveryId });
}

function Outcome({ delivery: { lastStatus, lastProblem, milliseconds } }: { delivery: DeliveryLine }) {
  const t = useTranslations("webhooks");
  if (lastStatus !== null) return <>· {t("answered", { status: lastStatus, milliseconds: milliseconds ?? 0 })}</>;
  if (lastProblem === null) return null;
  return <>· {t.has(`problem.${lastProblem}`) ? t(`problem.${lastProblem}`) : lastProblem}</>;
}
