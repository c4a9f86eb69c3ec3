import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { type Id, idSchema } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env.server";
import { signaturesFor } from "@/lib/platform/house-signature.server";

/*
 * A mail of a mailing has a name of its own, signed, which stands in its Message-ID and in the address that what cannot be delivered comes back
 * to (a variable return path, as VERP): a notice of failure names the mail whatever the mail server in between makes of it.
 */

const signatureLength = 12;

/** 32 hexadecimal digits and a signature of 12, in letters that every mail server leaves alone. */
export function deliveryToken(deliveryId: Id): string {
  const digits = deliveryId.replaceAll("-", "");
  return `${digits}${signaturesOf(digits)[0]}`;
}

/** The delivery that a text names anywhere in it; null for none of ours. */
export function deliveryIn(text: string): Id | null {
  for (const [, digits = "", signature = ""] of text.matchAll(/\b([0-9a-f]{32})([0-9a-f]{12})\b/gi)) {
    const given = Buffer.from(signature.toLowerCase());
    const isOurs = signaturesOf(digits.toLowerCase()).some((right) => timingSafeEqual(given, Buffer.from(right)));
    const id = digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    if (isOurs && idSchema.safeParse(id).success) return id;
  }
  return null;
}

/** The Message-ID: the same however often the mail is handed over. */
export function messageIdOf(deliveryId: Id): string {
  return `<${deliveryToken(deliveryId)}@${new URL(env().PUBLIC_URL).hostname}>`;
}

/** Its file, where mails are written to files. */
export function fileNameOf(deliveryId: Id): string {
  return createHash("sha256").update(`mailing:${deliveryId}`).digest("hex").slice(0, 32);
}

/** Where a mail server sends what it cannot deliver: BOUNCE_ADDRESS with the mail's name in it, or the sender. */
export function returnPathOf(deliveryId: Id, sender: string): string {
  const { BOUNCE_ADDRESS } = env();
  if (!BOUNCE_ADDRESS) return sender;
  const at = BOUNCE_ADDRESS.lastIndexOf("@");
  return `${BOUNCE_ADDRESS.slice(0, at)}+${deliveryToken(deliveryId)}${BOUNCE_ADDRESS.slice(at)}`;
}

/** By each secret that holds, the one of now first. */
function signaturesOf(digits: string): string[] {
  return signaturesFor("mailing.delivery", digits, "hex").map((signature) => signature.slice(0, signatureLength));
}
