import "server-only";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { isSignatureFor, signatureFor } from "@/lib/platform/house-signature.server";

const use = "publishing.preview";

export type PreviewToken = { readonly linkId: Id; readonly expiresAt: Date };

/** Which link it is and until when it opens, signed with the house's secret for this one use. Nobody can make one, or make one last longer. */
export function previewToken({ linkId, expiresAt }: PreviewToken): string {
  const said = `${linkId}.${expiresAt.getTime().toString(36)}`;
  return `${said}.${signatureFor(use, said)}`;
}

/** What a token says; null for one that we did not sign. Whether it has expired or was revoked is asked of its row. */
export function readPreviewToken(token: string): PreviewToken | null {
  const [id, until = "", signature = "", ...further] = token.split(".");
  const linkId = idSchema.safeParse(id);
  if (!linkId.success || !/^[0-9a-z]{1,11}$/.test(until) || further.length > 0) return null;
  if (!isSignatureFor(use, `${linkId.data}.${until}`, signature)) return null;
  return { linkId: linkId.data, expiresAt: new Date(Number.parseInt(until, 36)) };
}
