import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Id } from "@/lib/kernel/ids";
import { idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";
import { z } from "zod";
import { kinds } from "./kinds";

/** A kind of notification, or the digest with all that would come in it. */
const endedSchema = z.enum([...kinds, "digest"]);
export type Ended = z.infer<typeof endedSchema>;

/** What a link for the end of mails says: whose, of which kind. It holds for good, and for nothing else. */
export type Unsubscribe = { readonly userId: Id; readonly kind: Ended };

/** Signed with the house's secret for this one use, so that a token of anything else opens nothing here. */
export function unsubscribeToken({ userId, kind }: Unsubscribe): string {
  const said = `${userId}.${kind}`;
  return `${said}.${signatureOf(said)}`;
}

/** What a token says; null for one that we did not sign. */
export function readUnsubscribeToken(token: string): Unsubscribe | null {
  const [user, name, signature = "", ...further] = token.split(".");
  const userId = idSchema.safeParse(user);
  const kind = endedSchema.safeParse(name);
  if (!userId.success || !kind.success || further.length > 0) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(`${userId.data}.${kind.data}`))];
  return given.length === right.length && timingSafeEqual(given, right)
    ? { userId: userId.data, kind: kind.data }
    : null;
}

function signatureOf(said: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`notifications.unsubscribe:${said}`).digest("base64url");
}
