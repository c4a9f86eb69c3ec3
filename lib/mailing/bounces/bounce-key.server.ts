import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Id } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";

/** What a mail provider shows when it reports on a publication's mails. Drawn from the house's secret, so nothing of it is kept; it changes with that. */
export function bounceKey(publicationId: Id): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`mailing.bounces:${publicationId}`).digest("base64url");
}

/** Whether an Authorization header shows it: `Bearer …`. */
export function showsBounceKey(header: string | null, publicationId: Id): boolean {
  const [, shown = ""] = /^Bearer +(\S{1,200})$/i.exec(header ?? "") ?? [];
  const right = Buffer.from(bounceKey(publicationId));
  const given = Buffer.from(shown);
  return given.length === right.length && timingSafeEqual(given, right);
}
