import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { inTransaction, type Tx } from "@/lib/platform/db.server";
import { leaveAll } from "../subscribers/end-subscription.server";
import { noteBounce } from "../sending/end-delivery.server";
import { judgeStatus } from "../sending/judge-answer";

/**
 * What a report led to. `delayed`: nothing to do. `gone`: nothing more is sent there. `refused`: counted. `left`: its reader called the mail
 * unwanted, and receives no more. `known`: noted before. `notOurs`: it names no mail of a mailing of this house, or of this publication.
 */
export type Noted = "delayed" | "gone" | "refused" | "left" | "known" | "notOurs";

type Failure = { deliveryId: Id; status: string | null; said: string; publicationId?: Id | undefined };

/** A mail came back. Noted once, however often it is said. `publicationId`: whose mails whoever says it may speak of. */
export async function noteFailure({ deliveryId, status, said, publicationId }: Failure): Promise<Noted> {
  const verdict = judgeStatus(status, true);
  if (verdict === "later") return "delayed";
  const problem = `${status ?? ""} ${said}`.trim().slice(0, 300);
  return inTransaction(async (tx) => {
    const delivery = await lockDelivery(tx, deliveryId, publicationId);
    if (!delivery) return "notOurs";
    if (delivery.state === "refused") return "known";
    await tx.mailingDelivery.update({
      where: { id: deliveryId },
      data: { state: "refused", endedAt: new Date(), ...(delivery.subscriberId ? { problem } : {}) },
    });
    if (delivery.subscriberId)
      await noteBounce(tx, { subscriberId: delivery.subscriberId, isGone: verdict === "gone", problem });
    return verdict;
  });
}

/** A reader called a mail unwanted: their subscription ends as if they had pressed the button that ends it. */
export async function noteComplaint(deliveryId: Id, publicationId: Id): Promise<Noted> {
  return inTransaction(async (tx) => {
    const delivery = await lockDelivery(tx, deliveryId, publicationId);
    if (!delivery) return "notOurs";
    if (!delivery.subscriberId || delivery.subscriber?.state === "left") return "known";
    await leaveAll(tx, [delivery.subscriberId]);
    return "left";
  });
}

async function lockDelivery(tx: Tx, id: Id, publicationId?: Id) {
  await tx.$queryRaw`SELECT 1 FROM "MailingDelivery" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.mailingDelivery.findUnique({
    where: { id, ...(publicationId ? { mailing: { issue: { publicationId } } } : {}) },
    select: { state: true, subscriberId: true, subscriber: { select: { state: true } } },
  });
}
