import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { accept } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { type Done, lockWebhook } from "./find-webhook.server";
import type { changeWebhookSchema } from "./webhook";

/** Changes name, address and what it is told of. Refuses: notFound, forbidden. */
export function changeWebhook(
  actor: Actor,
  { webhookId, name, url, events }: z.infer<typeof changeWebhookSchema>,
): Promise<Done> {
  return inTransaction(async (tx) => {
    const found = await lockWebhook(tx, actor, webhookId);
    if (!found.ok) return found;
    const { publicationId } = found.value;
    await tx.webhook.update({ where: { id: webhookId }, data: { name, url, events: [...new Set(events)] } });
    const subject = { type: "publication", id: publicationId };
    const facts = { name, fields: [found.value.url === url ? "events" : "url"] };
    await record(tx, { kind: "publication.webhookChanged", actor, publicationId, subject, facts });
    return accept({ webhookId });
  });
}
