import "server-only";
import { hashToken } from "@/lib/access/one-time-token.server";
import type { Id } from "@/lib/kernel/ids";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { db, inTransaction } from "@/lib/platform/db.server";
import { consentWording } from "./subscriber";
import { liftSuppression } from "./suppressed.server";

/** What the page behind a letter's link shows before its button is pressed; null for a link that is used up, replaced, too old or no link at all. */
export async function readQuestion(token: string) {
  const row = await db.subscriber.findUnique({
    where: { confirmHash: hashToken(token), confirmExpiresAt: { gt: new Date() } },
    select: { locale: true, publication: { select: { title: true, slug: true, language: true, timeZone: true } } },
  });
  return row && { locale: row.locale, ...row.publication };
}

/**
 * The owner of an address says yes. Pressed twice it says the same. When, by what and to which words is written into the row. Refuses: expired
 * (also for what is no link of ours).
 */
export function confirmSubscription(token: string): Promise<Result<{ subscriberId: Id }, "expired">> {
  return inTransaction(async (tx) => {
    const confirmHash = hashToken(token);
    await tx.$queryRaw`SELECT 1 FROM "Subscriber" WHERE "confirmHash" = ${confirmHash} FOR UPDATE`;
    const row = await tx.subscriber.findUnique({
      where: { confirmHash, confirmExpiresAt: { gt: new Date() } },
      select: { id: true, state: true, email: true, publicationId: true },
    });
    if (!row) return refuse("expired");
    if (row.state === "active") return accept({ subscriberId: row.id });
    const consent = { consentedAt: new Date(), consentSource: "form", consentWording };
    await tx.subscriber.update({
      where: { id: row.id },
      data: { state: "active", ...consent, endedAt: null, softBounces: 0, problem: "" },
    });
    await liftSuppression(tx, row.publicationId, row.email);
    return accept({ subscriberId: row.id });
  });
}
