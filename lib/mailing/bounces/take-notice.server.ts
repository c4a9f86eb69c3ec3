import "server-only";
import { inTransaction } from "@/lib/platform/db.server";
import { deliveryIn } from "../sending/delivery-name.server";
import { noteBounce } from "../sending/end-delivery.server";
import { judgeStatus } from "../sending/judge-answer";
import { readNotice } from "./read-notice";

/** What a notice led to. `noNotice`: it is a message of another kind. `notOurs`: it names no mail of a mailing of this house. */
export type Taken = "noNotice" | "notOurs" | "delayed" | "gone" | "refused" | "known";

/**
 * Takes in what a mail server sent back. The mail is known by its signed name in the return path or in its Message-ID, never by the address that the
 * notice states, which anybody can write. Taken in again it changes nothing.
 */
export async function takeNotice(raw: string): Promise<Taken> {
  const notice = readNotice(raw);
  if (!notice) return "noNotice";
  const deliveryId = deliveryIn(notice.searchable);
  if (!deliveryId) return "notOurs";
  const failed = notice.recipients.find(({ action }) => action === "failed");
  if (!failed) return "delayed";
  const verdict = judgeStatus(failed.status, true);
  if (verdict === "later") return "delayed";
  const problem = `${failed.status ?? ""} ${failed.diagnostic}`.trim().slice(0, 300);
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "MailingDelivery" WHERE "id" = ${deliveryId}::uuid FOR UPDATE`;
    const delivery = await tx.mailingDelivery.findUnique({
      where: { id: deliveryId },
      select: { state: true, subscriberId: true },
    });
    if (!delivery) return "notOurs";
    if (delivery.state === "refused") return "known";
    await tx.mailingDelivery.update({
      where: { id: deliveryId },
      data: { state: "refused", endedAt: new Date(), problem },
    });
    if (delivery.subscriberId)
      await noteBounce(tx, { subscriberId: delivery.subscriberId, isGone: verdict === "gone", problem });
    return verdict;
  });
}
