import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { accept } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { type Done, lockWebhook } from "./find-webhook.server";
import type { webhookIdSchema } from "./webhook";

/** Removes a webhook with its log. Refuses: notFound, forbidden. */
export function removeWebhook(actor: Actor, { webhookId }: z.infer<typeof webhookIdSchema>): Promise<Done> {
  return inTransaction(async (tx) => {
    const found = await lockWebhook(tx, actor, webhookId);
    if (!found.ok) return found;
    const { publicationId, name } = found.value;
    await tx.webhook.delete({ where: { id: webhookId } });
    const subject = { type: "publication", id: publicationId };
    await record(tx, { kind: "publication.webhookRemoved", actor, publicationId, subject, facts: { name } });
    return accept({ webhookId });
  });
}
