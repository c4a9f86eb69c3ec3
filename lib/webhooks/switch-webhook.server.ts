import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import { accept } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { type Done, lockWebhook } from "./find-webhook.server";
import type { switchWebhookSchema } from "./webhook";

/** Switches a webhook off or on again. What happens while it is off it is never told. Refuses: notFound, forbidden. */
export function switchWebhook(actor: Actor, { webhookId, active }: z.infer<typeof switchWebhookSchema>): Promise<Done> {
  return inTransaction(async (tx) => {
    const found = await lockWebhook(tx, actor, webhookId);
    if (!found.ok) return found;
    const { publicationId, name } = found.value;
    const data = active ? { deactivatedAt: null, failingSince: null } : { deactivatedAt: new Date() };
    await tx.webhook.update({ where: { id: webhookId }, data });
    const subject = { type: "publication", id: publicationId };
    const facts = { name, fields: [active ? "switchedOn" : "switchedOff"] };
    await record(tx, { kind: "publication.webhookChanged", actor, publicationId, subject, facts });
    return accept({ webhookId });
  });
}
