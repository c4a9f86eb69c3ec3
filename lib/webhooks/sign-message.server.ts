import "server-only";
import { createHmac, randomBytes } from "node:crypto";

/**
 * Signatures as the Standard Webhooks specification has them (standardwebhooks.com), so that libraries for many languages can check them:
 * HMAC-SHA256 over `id.timestamp.body`. The time is within what is signed, so a message cannot be sent again later as a new one.
 */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString("base64")}`;
}

export type Message = { readonly id: string; readonly timestamp: number; readonly body: string };

/** `secrets`: the present one, and the one before for as long as both hold. */
export function signMessage(message: Message, secrets: readonly string[]): Record<string, string> {
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(message.timestamp),
    "webhook-signature": secrets.map((secret) => `v1,${signatureOf(message, secret)}`).join(" "),
  };
}

function signatureOf({ id, timestamp, body }: Message, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
}
