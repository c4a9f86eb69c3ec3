import "server-only";
import { type Id, newId } from "@/lib/kernel/ids";
import type { Tx } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import type { SentEvent, WebhookEvent } from "./webhook";

type Happening = {
  publicationId: Id;
  event: WebhookEvent;
  /** Names what happened: each webhook hears of it once, however often this is asked. */
  key: string;
  /** Ids, slugs, numbers and addresses: what is public, or about to be. Asked for when a webhook wants it. */
  data: Data | (() => Promise<Data>);
};
type Data = Readonly<Record<string, string | number | null>>;

/** Writes down, in the transaction of what happened, what each webhook of the publication that asked for it is to be told. */
export async function queueWebhooks(tx: Tx, { publicationId, event, key, data }: Happening): Promise<void> {
  const webhooks = await tx.webhook.findMany({
    where: { publicationId, deactivatedAt: null, events: { has: event } },
    orderBy: { id: "asc" },
    take: 50,
    select: { id: true },
  });
  if (webhooks.length === 0) return;
  const told = typeof data === "function" ? await data() : data;
  for (const { id } of webhooks)
    await queueMessage(tx, { webhookId: id, event, happening: `${event}:${key}`, data: told });
}

type Queued = { webhookId: Id; event: SentEvent; happening: string; data: Data };

/** One message to one webhook, under an id of its own that every attempt carries. */
export async function queueMessage(tx: Tx, { webhookId, event, happening, data }: Queued): Promise<Id> {
  const id = newId();
  const body = JSON.stringify({ type: event, timestamp: new Date().toISOString(), data });
  const { count } = await tx.webhookDelivery.createMany({
    data: [{ id, webhookId, event, happening, body }],
    skipDuplicates: true,
  });
  if (count > 0) await enqueue(tx, "webhook.deliver", { deliveryId: id }, { key: `webhook:${id}:1` });
  return id;
}
