import { z } from "zod";

/** Record ids are UUIDs (version 7 where the database makes them, so that they sort by time). */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** A new id that sorts by the moment of its making (RFC 9562, version 7). */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** One path segment of a public address: lower-case Latin letters, digits and Hangul, joined by single hyphens. */
export const slugSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[a-z0-9가-힣]+(?:-[a-z0-9가-힣]+)*$/, { error: "slug" });
