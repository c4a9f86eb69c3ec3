import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayManageWebhooks, mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import type { Tx } from "@/lib/platform/db.server";

/** The webhook, locked, for whoever may manage it. Refuses: notFound, forbidden. */
export async function lockWebhook(tx: Tx, actor: Actor, webhookId: Id) {
  await tx.$queryRaw`SELECT 1 FROM "Webhook" WHERE "id" = ${webhookId}::uuid FOR UPDATE`;
  const webhook = await tx.webhook.findUnique({ where: { id: webhookId } });
  if (!webhook || !mayReadPublication(actor, webhook)) return refuse("notFound");
  return mayManageWebhooks(actor, webhook) ? accept(webhook) : refuse("forbidden");
}

export type WebhookRefusal = "notFound" | "forbidden";
export type Done = Result<{ webhookId: Id }, WebhookRefusal>;
