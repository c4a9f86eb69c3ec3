import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env.server";

/*
 * What the house signs with its secret: links at a mail's foot, names of mails, keys that it hands out. Each use has a name of its own, so that what was
 * signed for one opens nothing of another. What was signed with a secret of AUTH_SECRET_FORMER still holds.
 */

export type Digest = "base64url" | "hex";

/** The signature of a text for a use, by the secret of now: an HMAC with SHA-256. */
export function signatureFor(use: string, said: string, digest: Digest = "base64url"): string {
  return signed(env().AUTH_SECRET, { use, said, digest });
}

/** The same by each secret that holds, the one of now first. */
export function signaturesFor(use: string, said: string, digest: Digest = "base64url"): string[] {
  return houseSecrets().map((secret) => signed(secret, { use, said, digest }));
}

/** Whether a text shows the signature, in a time that does not depend on how much of it is right. */
export function isSignatureFor(use: string, said: string, shown: string): boolean {
  const given = Buffer.from(shown);
  return signaturesFor(use, said)
    .map((right) => Buffer.from(right))
    .some((right) => given.length === right.length && timingSafeEqual(given, right));
}

/** The secret of now, and those before it that the house still knows. */
export function houseSecrets(): string[] {
  const { AUTH_SECRET, AUTH_SECRET_FORMER } = env();
  return [AUTH_SECRET, ...AUTH_SECRET_FORMER];
}

function signed(secret: string, { use, said, digest }: { use: string; said: string; digest: Digest }): string {
  return createHmac("sha256", secret).update(`${use}:${said}`).digest(digest);
}
