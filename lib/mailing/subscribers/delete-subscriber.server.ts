import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayManageSubscribers } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";
import { erase } from "./end-subscription.server";
import type { subscriberIdSchema } from "./subscriber";

/** Deletes a subscriber at their wish. The trail says that one was deleted, and not who. Refuses: notFound (also for whoever may not). */
export function deleteSubscriber(
  actor: Actor,
  { publicationId, subscriberId }: z.infer<typeof subscriberIdSchema>,
): Promise<Result<undefined, "notFound">> {
  return inTransaction(async (tx) => {
    const row = await tx.subscriber.findUnique({
      where: { id: subscriberId, publicationId },
      select: { id: true, publicationId: true, email: true },
    });
    if (!row || !mayManageSubscribers(actor, row)) return refuse("notFound");
    await erase(tx, [row]);
    const subject = { type: "publication", id: publicationId };
    await record(tx, { kind: "publication.subscriberDeleted", actor, publicationId, subject });
    return accept();
  });
}
