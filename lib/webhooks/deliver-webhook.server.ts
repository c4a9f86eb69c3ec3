import "server-only";
import { record } from "@/lib/audit/record.server";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import { type Guard, publicOnly } from "@/lib/platform/fetching/guard.server";
import { post } from "@/lib/platform/fetching/post.server";
import { enqueue } from "@/lib/platform/jobs.server";
import { openSecret } from "@/lib/platform/sealed-secret.server";
import type { TaskContext, TaskPayload } from "@/lib/platform/tasks";
import { isFinal, leastFailures, longFailure, nextAttempt } from "./retries";
import { signMessage } from "./sign-message.server";

const patience = 10_000;

type Outcome = { status: number | null; problem: string | null; milliseconds: number | null };

/**
 * One attempt to deliver a message. A failure is not a failed job: it is noted, and the next attempt is queued in the same transaction. Killed
 * between the answer and the note it is sent once more, under the same id, by which the receiver tells that it has it.
 * @param guard for tests, which ask servers of their own
 */
export async function deliverWebhook(
  { deliveryId }: TaskPayload<"webhook.deliver">,
  _context: TaskContext,
  guard: Guard = publicOnly,
): Promise<void> {
  const delivery = await db.webhookDelivery.findUnique({ where: { id: deliveryId }, include: { webhook: true } });
  if (delivery?.state !== "waiting") return;
  const { webhook } = delivery;
  if (webhook.deactivatedAt) return note(deliveryId, { status: null, problem: "stopped", milliseconds: null });
  const now = new Date();
  const headers = messageHeaders(delivery, secretsOf(webhook, now), now);
  if (!headers) return note(deliveryId, { status: null, problem: "secret", milliseconds: null });
  const answer = await post({ url: webhook.url, headers, body: delivery.body, milliseconds: patience }, guard);
  await note(
    deliveryId,
    answer.ok
      ? { status: answer.value.status, problem: null, milliseconds: answer.value.milliseconds }
      : { status: null, problem: answer.error.code, milliseconds: null },
  );
}

type Keys = { secret: string; formerSecret: string | null; formerUntil: Date | null };

/** The present secret, and the former one while both hold. None: this AUTH_SECRET opens neither. */
function secretsOf({ secret, formerSecret, formerUntil }: Keys, now: Date): string[] {
  const former = formerSecret && formerUntil && formerUntil > now ? [formerSecret] : [];
  return [secret, ...former].flatMap((sealed) => openSecret("webhook", sealed) ?? []);
}

function messageHeaders(
  { id, replayOfId, body }: { id: Id; replayOfId: Id | null; body: string },
  secrets: readonly string[],
  now: Date,
): Record<string, string> | null {
  if (secrets.length === 0) return null;
  const timestamp = Math.floor(now.getTime() / 1000);
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Imprimatur-Webhooks/1",
    ...signMessage({ id: replayOfId ?? id, timestamp, body }, secrets),
  };
}

/** Notes what came of an attempt, and what follows: nothing, another attempt, or the end. */
function note(deliveryId: Id, outcome: Outcome): Promise<void> {
  return inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ attempts: number; state: string; webhookId: Id }[]>`
      SELECT "attempts", "state"::text, "webhookId"::text FROM "WebhookDelivery" WHERE "id" = ${deliveryId}::uuid FOR UPDATE`;
    if (row?.state !== "waiting") return;
    const attempts = row.attempts + 1;
    const { status, problem, milliseconds } = outcome;
    const now = new Date();
    const tried = { attempts, lastStatus: status, lastProblem: problem, milliseconds, lastTriedAt: now };
    if (status !== null && status >= 200 && status < 300) {
      await tx.webhookDelivery.update({
        where: { id: deliveryId },
        data: { ...tried, state: "delivered", deliveredAt: now },
      });
      await tx.webhook.updateMany({
        where: { id: row.webhookId, failingSince: { not: null } },
        data: { failingSince: null },
      });
      return;
    }
    const again = isFinal(outcome) || problem === "stopped" ? null : nextAttempt(attempts, now);
    const state = again ? "waiting" : "failed";
    await tx.webhookDelivery.update({ where: { id: deliveryId }, data: { ...tried, state } });
    const key = `webhook:${deliveryId}:${attempts + 1}`;
    if (again) await enqueue(tx, "webhook.deliver", { deliveryId }, { key, runAt: again });
    if (problem !== "stopped") await noteFailing(tx, row.webhookId, { now, isGone: status === 410 });
  });
}

type Failing = { now: Date; isGone: boolean };

/** After long failure, or when the other side says that it is gone for good, the webhook is switched off and administrators are told. */
async function noteFailing(tx: Tx, webhookId: Id, { now, isGone }: Failing): Promise<void> {
  await tx.webhook.updateMany({ where: { id: webhookId, failingSince: null }, data: { failingSince: now } });
  const webhook = await tx.webhook.findUniqueOrThrow({ where: { id: webhookId } });
  const since = webhook.failingSince?.getTime() ?? now.getTime();
  const failed = await tx.webhookDelivery.count({
    where: { webhookId, state: "failed", createdAt: { gte: new Date(since - longFailure) } },
  });
  const isLong = now.getTime() - since > longFailure && failed >= leastFailures;
  if (webhook.deactivatedAt || !(isLong || isGone)) return;
  await tx.webhook.update({ where: { id: webhookId }, data: { deactivatedAt: now } });
  const { publicationId, name } = webhook;
  const subject = { type: "publication", id: publicationId };
  await record(tx, { kind: "publication.webhookStopped", actor: null, publicationId, subject, facts: { name } });
  const admins = await tx.user.findMany({
    where: { isAdmin: true, deactivatedAt: null },
    select: { id: true },
    take: 50,
  });
  const place = { type: "webhook", id: webhookId } as const;
  const told = { kind: "webhookStopped", byName: "", subject: name, place } as const;
  for (const { id } of admins)
    await enqueue(
      tx,
      "person.tell",
      { userId: id, ...told },
      { key: `webhookStopped:${webhookId}:${now.getTime()}:${id}` },
    );
}
