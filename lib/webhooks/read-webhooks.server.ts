import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageWebhooks, mayReadPublication } from "@/lib/access/policies";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { type DeliveryLine, webhookEvents, type WebhookLine } from "./webhook";

/** The webhooks of a publication, oldest first: never more than a publication may have. Refuses: notFound, forbidden. */
export async function listWebhooks(
  actor: Actor,
  { publicationId }: { publicationId: Id },
): Promise<Result<WebhookLine[], "notFound" | "forbidden">> {
  if (!mayReadPublication(actor, { publicationId })) return refuse("notFound");
  if (!mayManageWebhooks(actor, { publicationId })) return refuse("forbidden");
  const rows = await db.webhook.findMany({
    where: { publicationId },
    orderBy: { createdAt: "asc" },
    take: 50,
    include: { _count: { select: { deliveries: { where: { state: "waiting" } } } } },
  });
  return accept(rows.map(lineOf));
}

const pageSize = 30;

export type WebhookLog = { webhook: WebhookLine; deliveries: DeliveryLine[]; next: Id | null };

/** A webhook with a page of what it was told, newest first; `before`: the last of the page before. Refuses: notFound, forbidden. */
export async function readWebhook(
  actor: Actor,
  { webhookId, before }: { webhookId: Id; before?: Id | undefined },
): Promise<Result<WebhookLog, "notFound" | "forbidden">> {
  const row = await db.webhook.findUnique({
    where: { id: webhookId },
    include: { _count: { select: { deliveries: { where: { state: "waiting" } } } } },
  });
  if (!row || !mayReadPublication(actor, row)) return refuse("notFound");
  if (!mayManageWebhooks(actor, row)) return refuse("forbidden");
  const rows = await db.webhookDelivery.findMany({
    where: { webhookId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: pageSize + 1,
  });
  const deliveries = rows.slice(0, pageSize).map(({ replayOfId, createdAt, lastTriedAt, ...delivery }) => ({
    ...{ id: delivery.id, event: delivery.event, state: delivery.state, attempts: delivery.attempts },
    ...{ lastStatus: delivery.lastStatus, lastProblem: delivery.lastProblem, milliseconds: delivery.milliseconds },
    ...{ body: delivery.body, isReplay: replayOfId !== null },
    createdAt: createdAt.toISOString(),
    lastTriedAt: lastTriedAt?.toISOString() ?? null,
  }));
  return accept({
    webhook: lineOf(row),
    deliveries,
    next: rows.length > pageSize ? (deliveries.at(-1)?.id ?? null) : null,
  });
}

type Row = {
  id: Id;
  publicationId: Id;
  name: string;
  url: string;
  events: string[];
  createdAt: Date;
  failingSince: Date | null;
  deactivatedAt: Date | null;
  formerUntil: Date | null;
  _count: { deliveries: number };
};

/** Events that this version does not know are left out. */
const eventsSchema = z.array(z.string()).transform((events) => webhookEvents.filter((known) => events.includes(known)));

function lineOf({ createdAt, failingSince, deactivatedAt, formerUntil, events, _count, ...row }: Row): WebhookLine {
  return {
    ...{
      id: row.id,
      publicationId: row.publicationId,
      name: row.name,
      url: row.url,
      events: eventsSchema.parse(events),
    },
    createdAt: createdAt.toISOString(),
    state: deactivatedAt ? "stopped" : failingSince ? "failing" : "active",
    failingSince: failingSince?.toISOString() ?? null,
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    formerUntil: formerUntil && formerUntil > new Date() ? formerUntil.toISOString() : null,
    waiting: _count.deliveries,
  };
}
