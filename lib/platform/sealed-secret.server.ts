import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.server";
import { houseSecrets } from "./house-signature.server";

/**
 * A secret that must stand in the database, unreadable to whoever has the database alone: AES-256-GCM under a key drawn from AUTH_SECRET for
 * this one use (RFC 5869), which every process of the house has.
 */
export type SecretUse = "signing" | "webhook";

const version = "v1";

export function sealSecret(use: SecretUse, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(use, env().AUTH_SECRET), iv);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [version, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** The secret; null for what was sealed under a secret that the house no longer knows, for another use, or altered. */
export function openSecret(use: SecretUse, sealed: string): string | null {
  const [written, ...parts] = sealed.split(".");
  const [iv, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
  if (written !== version || !iv || !tag || !text) return null;
  for (const secret of houseSecrets()) {
    const opened = openWith(keyFor(use, secret), { iv, tag, text });
    if (opened !== null) return opened;
  }
  return null;
}

function openWith(key: Buffer, { iv, tag, text }: { iv: Buffer; tag: Buffer; text: Buffer }): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFor(use: SecretUse, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "imprimatur", `sealed-secret:${use}`, 32));
}
