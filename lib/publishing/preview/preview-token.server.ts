import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";

export type PreviewToken = { readonly linkId: Id; readonly expiresAt: Date };

/** Which link it is and until when it opens, signed with the house's secret for this one use. Nobody can make one, or make one last longer. */
export function previewToken({ linkId, expiresAt }: PreviewToken): string {
  const said = `${linkId}.${expiresAt.getTime().toString(36)}`;
  return `${said}.${signatureOf(said)}`;
}

/** What a token says; null for one that we did not sign. Whether it has expired or was revoked is asked of its row. */
export function readPreviewToken(token: string): PreviewToken | null {
  const [id, until = "", signature = "", ...further] = token.split(".");
  const linkId = idSchema.safeParse(id);
  if (!linkId.success || !/^[0-9a-z]{1,11}$/.test(until) || further.length > 0) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(`${linkId.data}.${until}`))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return { linkId: linkId.data, expiresAt: new Date(Number.parseInt(until, 36)) };
}

function signatureOf(said: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`publishing.preview:${said}`).digest("base64url");
}
