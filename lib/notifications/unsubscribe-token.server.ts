import "server-only";
import type { Id } from "@/lib/kernel/ids";
import { idSchema } from "@/lib/kernel/ids";
import { isSignatureFor, signatureFor } from "@/lib/platform/house-signature.server";
import { z } from "zod";
import { kinds } from "./kinds";

const use = "notifications.unsubscribe";

/** A kind of notification, or the digest with all that would come in it. */
const endedSchema = z.enum([...kinds, "digest"]);
export type Ended = z.infer<typeof endedSchema>;

/** What a link for the end of mails says: whose, of which kind. It holds for good, and for nothing else. */
export type Unsubscribe = { readonly userId: Id; readonly kind: Ended };

/** Signed with the house's secret for this one use, so that a token of anything else opens nothing here. */
export function unsubscribeToken({ userId, kind }: Unsubscribe): string {
  const said = `${userId}.${kind}`;
  return `${said}.${signatureFor(use, said)}`;
}

/** What a token says; null for one that we did not sign. */
export function readUnsubscribeToken(token: string): Unsubscribe | null {
  const [user, name, signature = "", ...further] = token.split(".");
  const userId = idSchema.safeParse(user);
  const kind = endedSchema.safeParse(name);
  if (!userId.success || !kind.success || further.length > 0) return null;
  const isOurs = isSignatureFor(use, `${userId.data}.${kind.data}`, signature);
  return isOurs ? { userId: userId.data, kind: kind.data } : null;
}
