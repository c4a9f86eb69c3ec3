import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayReadMail } from "@/lib/access/policies";
import { record } from "@/lib/audit/record.server";
import { idSchema } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/db.server";

export const retryJobSchema = z.strictObject({ outboxId: idSchema });

/** Has a job that was given up tried again, as often as a new one. Refuses: forbidden, notFound (it was not given up). */
export async function retryJob(
  actor: Actor,
  { outboxId: id }: z.infer<typeof retryJobSchema>,
): Promise<Result<undefined, "forbidden" | "notFound">> {
  if (!mayReadMail(actor)) return refuse("forbidden");
  return inTransaction(async (tx) => {
    const { count } = await tx.outbox.updateMany({
      where: { id, failedAt: { not: null }, doneAt: null },
      data: { failedAt: null, attempts: 0, leasedUntil: null, runAt: new Date() },
    });
    if (count === 0) return refuse("notFound");
    const { task } = await tx.outbox.findUniqueOrThrow({ where: { id }, select: { task: true } });
    await record(tx, { kind: "job.retried", actor, subject: { type: "job", id }, facts: { task } });
    return accept();
  });
}
