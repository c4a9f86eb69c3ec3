import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env.server";

/**
 * A secret that must stand in the database, unreadable to whoever has the database alone: AES-256-GCM under a key drawn from AUTH_SECRET for
 * this one use (RFC 5869), which every process of the house has.
 */
export type SecretUse = "signing" | "webhook";

const version = "v1";

export function sealSecret(use: SecretUse, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(use), iv);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [version, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/** The secret; null for what was sealed under another AUTH_SECRET, for another use, or altered. */
export function openSecret(use: SecretUse, sealed: string): string | null {
  const [written, ...parts] = sealed.split(".");
  const [iv, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
  if (written !== version || !iv || !tag || !text) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(use), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFor(use: SecretUse): Buffer {
  return Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "imprimatur", `sealed-secret:${use}`, 32));
}
