import "server-only";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";
import { isSignatureFor, signatureFor } from "@/lib/platform/house-signature.server";

const use = "mailing.reader";

/**
 * What the links at the foot of a mail say: whose they are. Signed with the house's secret for this use alone and kept nowhere; it holds for good,
 * since somebody may want to end a mail years later. Whoever holds one can end mails and delete, never add or read an address.
 */
export function readerToken(subscriberId: Id): string {
  return `${subscriberId}.${signatureFor(use, subscriberId)}`;
}

/** Whose token it is; null for one that we did not sign. */
export function readReaderToken(token: string): Id | null {
  const [subscriber, signature = "", ...further] = token.split(".");
  const id = idSchema.safeParse(subscriber);
  if (!id.success || further.length > 0) return null;
  return isSignatureFor(use, id.data, signature) ? id.data : null;
}

/** Where the links of a reader's mail lead. */
export function readerLinks(subscriberId: Id) {
  const token = readerToken(subscriberId);
  const site = env().PUBLIC_URL;
  return {
    /** The page on which mails are ended, changed and everything is deleted. */
    page: `${site}/account/mail/${token}`,
    /** What a mail program's own button calls (RFC 8058). */
    oneClick: `${site}/api/subscriptions/leave/${token}`,
  };
}
