import { z } from "zod";

/** Record ids are UUIDs (version 7 where the database makes them, so that they sort by time). */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** What the twelve bits of the counter hold; the next one goes into the millisecond after. */
const counted = 2 ** 12;

/** How many ids this process has made in the millisecond of its last one. */
const made = { at: 0, count: 0 };

/**
 * A new id that sorts by the moment of its making, and those that one process makes in the same millisecond by their order (RFC 9562, version 7,
 * with the counter of 6.2, method 1): what one command writes is listed as it was written.
 * @param now milliseconds since 1970
 */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  // Begun low and by chance: room for at least 3,840 of them, and what another process makes in the same moment is another one.
  made.count = now === made.at ? made.count + 1 : (bytes[7] ?? 0);
  made.at = now;
  const moment = now + Math.floor(made.count / counted);
  view.setUint16(0, Math.floor(moment / 2 ** 32));
  view.setUint32(2, moment % 2 ** 32);
  view.setUint16(6, 0x7000 | (made.count % counted));
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
