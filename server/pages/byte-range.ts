/** Positions of the first and of the last byte. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * Reads a `Range` header (RFC 9110, 14.2) for a body of so many bytes. Null: the whole is to be sent, since another unit, several parts or nothing
 * that can be read is asked for. `outside`: not one of the bytes exists.
 * @param header `bytes=0-1023`, `bytes=1024-`, `bytes=-512`
 * @param length of the body, in bytes
 */
export function readByteRange(header: string, length: number): ByteRange | "outside" | null {
  const [, first, last] = /^bytes=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header) ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  if (first === "") {
    const wanted = Math.min(Number(last), length);
    return wanted === 0 ? "outside" : { first: length - wanted, last: length - 1 };
  }
  const from = Number(first);
  const to = last === "" ? length - 1 : Number(last);
  if (last !== "" && to < from) return null;
  return from >= length ? "outside" : { first: from, last: Math.min(to, length - 1) };
}
