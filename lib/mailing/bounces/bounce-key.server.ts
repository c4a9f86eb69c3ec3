import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { isSignatureFor, signatureFor } from "@/lib/platform/house-signature.server";

const use = "mailing.bounces";

/** What a mail provider shows when it reports on a publication's mails. Drawn from the house's secret, so nothing of it is kept; it changes with that. */
export function bounceKey(publicationId: Id): string {
  return signatureFor(use, publicationId);
}

/** Whether an Authorization header shows it: `Bearer …`. */
export function showsBounceKey(header: string | null, publicationId: Id): boolean {
  const [, shown = ""] = /^Bearer +(\S{1,200})$/i.exec(header ?? "") ?? [];
  return isSignatureFor(use, publicationId, shown);
}
