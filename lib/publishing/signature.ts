import { z } from "zod";

/**
 * How an edition is signed: Ed25519 (RFC 8032) over the UTF-8 bytes of `imprimatur-edition:` and the edition's hash in hexadecimal. The hash
 * is that of the manifest, which names everything else. Web Crypto, so that anybody's browser could check it too.
 */
export const signedText = (hash: string): string => `imprimatur-edition:${hash}`;

const base64url = /^[A-Za-z0-9_-]+$/;

export const signatureSchema = z.strictObject({
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** 64 bytes, base64url. */
  value: z.string().regex(base64url).length(86),
});
export type Signature = z.infer<typeof signatureSchema>;

/** A key as the public is served it: what it signed between these moments holds for good. */
export const publicKeySchema = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  algorithm: z.literal("Ed25519"),
  /** 32 bytes, base64url (the `x` of RFC 8037). */
  publicKey: z.string().regex(base64url).length(43),
  from: z.iso.datetime({ offset: true }),
  /** Null: it signs now. */
  until: z.iso.datetime({ offset: true }).nullable(),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

export const publicKeysSchema = z.object({ keys: z.array(publicKeySchema) });

export const publicKeysPath = "/.well-known/imprimatur-keys.json";

/** Whether the key's owner signed this hash. */
export async function isSigned(hash: string, { value }: Signature, { publicKey }: PublicKey): Promise<boolean> {
  const [key, signature] = [bytesOf(publicKey), bytesOf(value)];
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, signature, new TextEncoder().encode(signedText(hash)));
}

/** A key's name: the first 16 digits of the SHA-256 of its 32 bytes. */
export async function keyIdOf(publicKey: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytesOf(publicKey));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, 16);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}
