import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { db, inTransaction, type Tx } from "@/lib/platform/db.server";
import type { Verdict } from "./judge-answer";
import { minutesUntilRetry, mostSoftBounces } from "./mailing";

type End = { state: "sent" | "refused" | "unknown" | "skipped"; subscriberId?: Id; problem?: string };

/** What became of a mail. An answer that comes after the mail was given up counts all the same. */
export async function endDelivery(id: Id, { state, subscriberId, problem = "" }: End): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.mailingDelivery.updateMany({
      where: { id, state: { in: ["sending", "unknown"] } },
      data: { state, endedAt: new Date(), problem: clipped(problem) },
    });
    if (state === "sent" && subscriberId)
      await tx.subscriber.updateMany({
        where: { id: subscriberId, softBounces: { gt: 0 } },
        data: { softBounces: 0, problem: "" },
      });
  });
}

/** Nothing was handed over: it waits as before. */
export async function putBack(id: Id): Promise<void> {
  await db.mailingDelivery.updateMany({
    where: { id, state: "sending" },
    data: { state: "waiting", handedAt: null, attempts: { decrement: 1 } },
  });
}

type Refused = { id: Id; attempts: number; subscriberId: Id };

/** The mail server said no: later again, or not at all; and what that says of the address. */
export async function notSent(
  { id, attempts, subscriberId }: Refused,
  verdict: Exclude<Verdict, "ours">,
  response: string,
): Promise<void> {
  const minutes = verdict === "later" ? minutesUntilRetry(attempts) : null;
  await inTransaction(async (tx) => {
    const open = { id, state: { in: ["sending" as const, "unknown" as const] } };
    const problem = clipped(response);
    if (minutes !== null) {
      const dueAt = new Date(Date.now() + minutes * 60_000);
      await tx.mailingDelivery.updateMany({ where: open, data: { state: "waiting", dueAt, problem } });
      return;
    }
    await tx.mailingDelivery.updateMany({ where: open, data: { state: "refused", endedAt: new Date(), problem } });
    await noteBounce(tx, { subscriberId, isGone: verdict === "gone", problem });
  });
}

type Bounce = { subscriberId: Id; isGone: boolean; problem: string };

/** An address that is gone, or has taken nothing for some issues, receives nothing more. */
export async function noteBounce(tx: Tx, { subscriberId, isGone, problem }: Bounce): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Subscriber" SET "softBounces" = "softBounces" + 1, "problem" = ${clipped(problem)},
      "state" = CASE WHEN ${isGone} OR "softBounces" + 1 >= ${mostSoftBounces} THEN 'bounced' ELSE "state" END,
      "endedAt" = CASE WHEN ${isGone} OR "softBounces" + 1 >= ${mostSoftBounces} THEN now() ELSE "endedAt" END
    WHERE "id" = ${subscriberId}::uuid AND "state" = 'active'`;
}

/** What a mail server says may be long and is read by people: one line of it. */
function clipped(problem: string): string {
  return problem
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
}
