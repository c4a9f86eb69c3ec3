import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { lockWebhook } from "./find-webhook.server";
import { queueMessage } from "./queue-webhooks.server";
import type { webhookIdSchema } from "./webhook";

/** Sends a message that says nothing, to see whether the other side listens. Refuses: notFound, forbidden, wrongState (it is switched off). */
export function testWebhook(
  actor: Actor,
  { webhookId }: z.infer<typeof webhookIdSchema>,
): Promise<Result<{ deliveryId: Id }, "notFound" | "forbidden" | "wrongState">> {
  return inTransaction(async (tx) => {
    const found = await lockWebhook(tx, actor, webhookId);
    if (!found.ok) return found;
    const { publicationId, name, deactivatedAt } = found.value;
    if (deactivatedAt) return refuse("wrongState");
    const deliveryId = await queueMessage(tx, {
      webhookId,
      event: "test",
      happening: `test:${newId()}`,
      data: { name },
    });
    const subject = { type: "publication", id: publicationId };
    const facts = { name, fields: ["tested"] };
    await record(tx, { kind: "publication.webhookChanged", actor, publicationId, subject, facts });
    return accept({ deliveryId });
  });
}
