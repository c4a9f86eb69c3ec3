import { canonicalJson, type Json } from "./canonical";

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. Web Crypto, so that browser and server run the same code. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hash of a JSON value: of its canonical text. */
export function hashOf(value: Json): Promise<string> {
  return sha256Hex(canonicalJson(value));
}
