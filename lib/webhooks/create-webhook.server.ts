import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageWebhooks, mayReadPublication } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { type Id, newId } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { sealSecret } from "@/lib/platform/sealed-secret.server";
import { newWebhookSecret } from "./sign-message.server";
import type { createWebhookSchema } from "./webhook";

/** More than a publication has. */
const most = 20;

/**
 * Has another system told of what happens in a publication. The secret that its messages are signed with is answered here and never
 * again. Refuses: notFound, forbidden, tooMany (facts: most).
 */
export function createWebhook(
  actor: Actor,
  { publicationId, name, url, events }: z.infer<typeof createWebhookSchema>,
): Promise<Result<{ webhookId: Id; secret: string }, "notFound" | "forbidden" | "tooMany">> {
  return inTransaction(async (tx) => {
    const publication = await tx.publication.findUnique({ where: { id: publicationId }, select: { id: true } });
    if (!publication || !mayReadPublication(actor, { publicationId })) return refuse("notFound");
    if (!mayManageWebhooks(actor, { publicationId })) return refuse("forbidden");
    if ((await tx.webhook.count({ where: { publicationId } })) >= most) return refuse("tooMany", { most });
    const secret = newWebhookSecret();
    const webhookId = newId();
    const fields = { publicationId, name, url, events: [...new Set(events)] };
    await tx.webhook.create({
      data: { id: webhookId, ...fields, secret: sealSecret("webhook", secret), createdById: actor.userId },
    });
    const subject = { type: "publication", id: publicationId };
    const facts = { name, host: new URL(url).host };
    await record(tx, { kind: "publication.webhookAdded", actor, publicationId, subject, facts });
    return accept({ webhookId, secret });
  });
}
