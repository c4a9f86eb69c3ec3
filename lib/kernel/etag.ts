/** RFC 9110, 13.1.2: whether an If-None-Match header names the tag among those that the reader holds, weak or not. */
export function isKnown(header: string | null | undefined, etag: string): boolean {
  if (!header) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
