import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { sealSecret } from "@/lib/platform/sealed-secret.server";
import { lockWebhook, type WebhookRefusal } from "./find-webhook.server";
import { newWebhookSecret } from "./sign-message.server";
import type { webhookIdSchema } from "./webhook";

/** Milliseconds for which the former secret signs beside the new one, so that the other side can change it without losing a message. */
const overlap = 24 * 60 * 60 * 1000;

/** Makes another secret, which is answered here and never again. Refuses: notFound, forbidden. */
export function rotateWebhookSecret(
  actor: Actor,
  { webhookId }: z.infer<typeof webhookIdSchema>,
): Promise<Result<{ webhookId: Id; secret: string }, WebhookRefusal>> {
  return inTransaction(async (tx) => {
    const found = await lockWebhook(tx, actor, webhookId);
    if (!found.ok) return found;
    const { publicationId, name, secret: formerSecret } = found.value;
    const secret = newWebhookSecret();
    const formerUntil = new Date(Date.now() + overlap);
    const data = { secret: sealSecret("webhook", secret), formerSecret, formerUntil };
    await tx.webhook.update({ where: { id: webhookId }, data });
    const subject = { type: "publication", id: publicationId };
    const facts = { name, fields: ["secret"] };
    await record(tx, { kind: "publication.webhookChanged", actor, publicationId, subject, facts });
    return accept({ webhookId, secret });
  });
}
