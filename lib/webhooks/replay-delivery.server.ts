import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { lockWebhook } from "./find-webhook.server";
import type { replayDeliverySchema } from "./webhook";

/**
 * Sends a message once more, to the byte and under the id that it had, signed anew: the other side can tell that it is the same. The log
 * keeps both. Refuses: notFound, forbidden, wrongState (it is still being tried, or the webhook is switched off).
 */
export function replayDelivery(
  actor: Actor,
  { webhookId, deliveryId }: z.infer<typeof replayDeliverySchema>,
): Promise<Result<{ deliveryId: Id }, "notFound" | "forbidden" | "wrongState">> {
  return inTransaction(async (tx) => {
    const found = await lockWebhook(tx, actor, webhookId);
    if (!found.ok) return found;
    const delivery = await tx.webhookDelivery.findUnique({ where: { id: deliveryId, webhookId } });
    if (!delivery) return refuse("notFound");
    if (delivery.state === "waiting" || found.value.deactivatedAt) return refuse("wrongState");
    const id = newId();
    const { event, body, replayOfId } = delivery;
    const origin = replayOfId ?? deliveryId;
    await tx.webhookDelivery.create({
      data: { id, webhookId, event, body, happening: `replay:${id}`, replayOfId: origin },
    });
    await enqueue(tx, "webhook.deliver", { deliveryId: id }, { key: `webhook:${id}:1` });
    const { publicationId, name } = found.value;
    const subject = { type: "publication", id: publicationId };
    await record(tx, { kind: "publication.webhookReplayed", actor, publicationId, subject, facts: { name } });
    return accept({ deliveryId: id });
  });
}
