/** Positions of the first and of the last byte, both included. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * What a Range header asks of so many bytes (RFC 9110, 14.2). Null: the whole, which is also the answer to a header that is not understood or asks
 * for several ranges. "unsatisfiable": it asks for what lies behind the end.
 */
export function parseRange(header: string | null, length: number): ByteRange | null | "unsatisfiable" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const wanted = Math.min(Number(last), length);
    return wanted === 0 ? "unsatisfiable" : { first: length - wanted, last: length - 1 };
  }
  const range = { first: Number(first), last: last === "" ? length - 1 : Math.min(Number(last), length - 1) };
  if (last !== "" && Number(last) < range.first) return null;
  return range.first >= length ? "unsatisfiable" : range;
}
